using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace AppelAProjets.Web.Data;

/// <summary>
/// What the database servers share (docs/decisions/writing-on-a-server.md). Verbs that decide on what they read take their turn under a
/// lock the server keeps for the length of the transaction, from whatever process they come; a verb the server interrupts is run again
/// as a whole.
/// </summary>
internal abstract class ServerDbContext(DbContextOptions options) : AppDbContext(options)
{
    /// <summary>A stopped or failing-over server is tried again for about five seconds, then told.</summary>
    public const int Retries = 4;

    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan TurnPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PreparationPatience = TimeSpan.FromMinutes(10);

    public override bool HasOneProcess => false;

    public override string Location => $"« {Database.GetDbConnection().Database} » sur {Database.GetDbConnection().DataSource}";

    public override Task<T> InWriteTransactionAsync<T>(Func<CancellationToken, Task<T>> verb, CancellationToken cancellation) =>
        Database
            .CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    // The verb decides on what it reads in its turn, not on what was read before it nor by an interrupted attempt.
                    ChangeTracker.Clear();
                    await using var transaction = await Database.BeginTransactionAsync(token);
                    await WaitAsync(TurnPatience, TakeTurnAsync, token);
                    var result = await verb(token);
                    await CommitAsync(transaction, token);
                    return result;
                },
                cancellation
            );

    public override Task<int> WriteAsync(Func<CancellationToken, Task<int>> write, CancellationToken cancellation) => write(cancellation);

    public override async Task AloneAsync(Func<CancellationToken, Task> preparation, CancellationToken cancellation)
    {
        await CreateWhenMissingAsync(cancellation);
        // The lock belongs to the connection: it stays open until the end, and a process that dies gives it back.
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await WaitAsync(PreparationPatience, TakePreparationAsync, cancellation);
            await preparation(cancellation);
        }
        finally
        {
            if (Database.GetDbConnection().State == ConnectionState.Open)
            {
                await GiveBackPreparationAsync(CancellationToken.None);
            }

            await Database.CloseConnectionAsync();
        }
    }

    protected override Task MigrateAsync(IReadOnlyCollection<string> applied, CancellationToken cancellation) =>
        applied.Count < Database.GetMigrations().Count() ? Database.MigrateAsync(cancellation) : Task.CompletedTask;

    /// <summary>Waits that long at most until no other verb decides; the turn ends with the transaction.</summary>
    protected abstract Task TakeTurnAsync(TimeSpan patience, CancellationToken cancellation);

    /// <summary>Waits that long at most until no other process prepares the database.</summary>
    protected abstract Task TakePreparationAsync(TimeSpan patience, CancellationToken cancellation);

    /// <summary>True when a lock was not granted in time.</summary>
    protected abstract bool IsLockTimeout(DbException failure);

    protected abstract Task GiveBackPreparationAsync(CancellationToken cancellation);

    /// <summary>
    /// The server says when the wait is too long: the command is given more time than that. Waiting again would not help.
    /// </summary>
    private async Task WaitAsync(TimeSpan patience, Func<TimeSpan, CancellationToken, Task> take, CancellationToken cancellation)
    {
        var usual = Database.GetCommandTimeout();
        Database.SetCommandTimeout(patience + TimeSpan.FromSeconds(10));
        try
        {
            await take(patience, cancellation);
        }
        catch (DbException failure) when (IsLockTimeout(failure))
        {
            throw new DatabaseBusyException(failure);
        }
        finally
        {
            Database.SetCommandTimeout(usual);
        }
    }

    private async Task CreateWhenMissingAsync(CancellationToken cancellation)
    {
        var creator = Database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (DbException)
        {
            // Another process may have created it in the same second; otherwise the reason stands.
            if (!await creator.ExistsAsync(cancellation))
            {
                throw new StartupRefusedException(
                    $"La base de données {Location} n'existe pas et n'a pas pu être créée (ConnectionStrings:AppelAProjets) : créez-la, ou "
                        + "donnez au compte le droit de la créer."
                );
            }
        }
    }

    private static async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        catch (DbException failure)
        {
            throw new UncertainCommitException(failure);
        }
    }
}
