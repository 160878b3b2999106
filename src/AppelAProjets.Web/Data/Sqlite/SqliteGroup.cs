using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// Verbs that share one transaction, thus one wait for the disk (docs/decisions/group-commit.md). They run one after the other, each behind
/// a savepoint: one that fails takes back what it wrote and nothing else. The first one lends its connection, until the end.
/// </summary>
internal sealed class SqliteGroup
{
    private const string Savepoint = "verb";
    private const int MostVerbs = 64;

    /// <summary>A verb that comes late in a group must not make the first ones wait.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    private readonly DatabaseFacade _lender;
    private readonly IDbContextTransaction _transaction;
    private readonly SqliteTransaction _shared;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;
    private int _verbs;

    private SqliteGroup(DatabaseFacade lender, IDbContextTransaction transaction)
    {
        _lender = lender;
        _transaction = transaction;
        _shared = (SqliteTransaction)transaction.GetDbTransaction();
    }

    /// <summary>Whether it must be committed now, whoever else waits.</summary>
    public bool IsFull => _verbs >= MostVerbs || _failure is not null || Stopwatch.GetElapsedTime(_begun) > Longest;

    public static async Task<SqliteGroup> BeginAsync(DatabaseFacade lender) =>
        new(lender, await lender.BeginTransactionAsync(CancellationToken.None));

    /// <summary>
    /// Runs a verb in the transaction, whatever context it writes with. It is recorded once <see cref="EndAsync"/> says so.
    /// </summary>
    public async Task<T> RunAsync<T>(DatabaseFacade database, Func<Task<T>> verb)
    {
        _verbs++;
        if (ReferenceEquals(database, _lender))
        {
            return await IsolateAsync(verb);
        }

        var own = database.GetDbConnection();
        database.SetDbConnection(_shared.Connection);
        try
        {
            await database.UseTransactionAsync(_shared, CancellationToken.None);
            return await IsolateAsync(verb);
        }
        finally
        {
            await database.UseTransactionAsync(null, CancellationToken.None);
            database.SetDbConnection(own, contextOwnsConnection: true);
        }
    }

    /// <summary>Commits what the verbs wrote, and lets them answer.</summary>
    public async Task CommitAsync()
    {
        try
        {
            await using (_transaction)
            {
                if (_failure is null)
                {
                    await _transaction.CommitAsync(CancellationToken.None);
                }
            }
        }
        catch (Exception failure)
        {
            _failure ??= failure;
        }
        finally
        {
            _ended.SetResult();
        }
    }

    /// <summary>Waits for the end of the transaction.</summary>
    /// <returns>Why nothing of it was recorded, or null.</returns>
    public async Task<ExceptionDispatchInfo?> EndAsync()
    {
        await _ended.Task;
        return _failure is null ? null : ExceptionDispatchInfo.Capture(_failure);
    }

    private async Task<T> IsolateAsync<T>(Func<Task<T>> verb)
    {
        try
        {
            await _shared.SaveAsync(Savepoint, CancellationToken.None);
            var result = await verb();
            await _shared.ReleaseAsync(Savepoint, CancellationToken.None);
            return result;
        }
        catch (Exception failure)
        {
            await TakeBackAsync(failure);
            throw;
        }
    }

    private async Task TakeBackAsync(Exception failure)
    {
        try
        {
            await _shared.RollbackAsync(Savepoint, CancellationToken.None);
            await _shared.ReleaseAsync(Savepoint, CancellationToken.None);
        }
        catch (Exception gone) when (gone is SqliteException or InvalidOperationException)
        {
            // A full disk or a failing one ends the whole transaction: nothing of the group is recorded, and everyone is told.
            _failure = failure;
        }
    }
}
