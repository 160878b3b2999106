using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace AppelAProjets.Web.Data;

/// <summary>
/// What the database servers share (docs/decisions/writing-on-a-server.md). Verbs that decide on what they read take their turn under a
/// lock the server keeps for the length of the transaction, from whatever process they come; a verb the server interrupts is run again
/// as a whole.
/// </summary>
public abstract class ServerDbContext(DbContextOptions options) : AppDbContext(options)
{
    public override bool HasOneProcess => false;

    public override string Location => $"« {Database.GetDbConnection().Database} » sur {Database.GetDbConnection().DataSource}";

    public override async Task<T> InWriteTransactionAsync<T>(Func<CancellationToken, Task<T>> verb, CancellationToken cancellation)
    {
        var attempts = 0;
        return await Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            if (attempts++ > 0)
            {
                // What the interrupted attempt read and meant to write is forgotten with its transaction.
                ChangeTracker.Clear();
            }

            await using var transaction = await Database.BeginTransactionAsync(token);
            await TakeTurnAsync(token);
            var result = await verb(token);
            await CommitAsync(transaction, token);
            return result;
        }, cancellation);
    }

    public override Task<int> WriteAsync(Func<CancellationToken, Task<int>> write, CancellationToken cancellation) => write(cancellation);

    public override async Task AloneAsync(Func<CancellationToken, Task> preparation, CancellationToken cancellation)
    {
        await CreateWhenMissingAsync(cancellation);
        // The lock belongs to the connection: it stays open until the end, and a process that dies gives it back.
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            var patience = Database.GetCommandTimeout();
            Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
            await TakePreparationAsync(cancellation);
            Database.SetCommandTimeout(patience);
            await preparation(cancellation);
            await GiveBackPreparationAsync(cancellation);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    protected override Task MigrateAsync(IReadOnlyCollection<string> applied, CancellationToken cancellation) =>
        applied.Count < Database.GetMigrations().Count() ? Database.MigrateAsync(cancellation) : Task.CompletedTask;

    /// <summary>Waits until no other verb decides; the turn ends with the transaction.</summary>
    protected abstract Task TakeTurnAsync(CancellationToken cancellation);

    /// <summary>Waits until no other process prepares the database.</summary>
    protected abstract Task TakePreparationAsync(CancellationToken cancellation);

    protected abstract Task GiveBackPreparationAsync(CancellationToken cancellation);

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
        catch (System.Data.Common.DbException)
        {
            // Another process may have created it in the same second; otherwise the reason stands.
            if (!await creator.ExistsAsync(cancellation))
            {
                throw new StartupRefusedException(
                    $"La base de données {Location} n'existe pas et n'a pas pu être créée (ConnectionStrings:AppelAProjets) : créez-la, ou donnez au compte le droit de la créer.");
            }
        }
    }

    private static async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        catch (System.Data.Common.DbException failure)
        {
            throw new UncertainCommitException(failure);
        }
    }
}
