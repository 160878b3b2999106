using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// The turns of those who write in one database. SQLite has one writer at a time and its own waiting sleeps, so writers queue in the
/// process
/// first. Verbs that find others waiting leave them their transaction; the last one commits it for all.
/// </summary>
internal sealed class SqliteWriteQueue(SemaphoreSlim gate)
{
    private static readonly ConcurrentDictionary<string, SqliteWriteQueue> ByDatabase = new(StringComparer.Ordinal);
    private SqliteGroup? _group;
    private int _waiting;

    public static SqliteWriteQueue For(string database) =>
        ByDatabase.GetOrAdd(database, _ => new SqliteWriteQueue(new SemaphoreSlim(1, 1)));

    /// <summary>Runs a verb in a transaction that others may share; the answer comes once it is on the disk.</summary>
    public async Task<T> ShareAsync<T>(DatabaseFacade database, Func<Task<T>> verb)
    {
        // Who waits here always comes: the one before may have left a transaction open for them.
        Interlocked.Increment(ref _waiting);
        await gate.WaitAsync(CancellationToken.None);
        Interlocked.Decrement(ref _waiting);
        SqliteGroup group;
        Task<T> outcome;
        try
        {
            group = _group ??= await SqliteGroup.BeginAsync(database);
            outcome = group.RunAsync(database, verb);
            await Task.WhenAny(outcome);
            if (group.IsFull || Volatile.Read(ref _waiting) == 0)
            {
                await CommitGroupAsync();
            }
        }
        finally
        {
            gate.Release();
        }

        var lost = await group.EndAsync();
        var result = await outcome;
        lost?.Throw();
        return result;
    }

    /// <summary>Runs a write that makes its own transaction.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> write, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await CommitGroupAsync();
            return await write();
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task CommitGroupAsync()
    {
        if (_group is { } group)
        {
            _group = null;
            await group.CommitAsync();
        }
    }
}
