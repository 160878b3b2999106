using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// The embedded database. Its writers take turns in the process (<see cref="SqliteWriteQueue"/>), and verbs that wait share one
/// transaction.
/// </summary>
internal sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : AppDbContext(options)
{
    // Result codes: https://sqlite.org/rescode.html
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private bool _inTurn;

    public override bool HasOneProcess => true;

    public override string Location => Database.GetDbConnection().DataSource;

    private SqliteWriteQueue Turns => SqliteWriteQueue.For(Location);

    public override Task<T> InWriteTransactionAsync<T>(Func<CancellationToken, Task<T>> verb, CancellationToken cancellation) =>
        _inTurn
            ? throw new InvalidOperationException("A verb runs in one transaction, and runs no other verb in it.")
            : Turns.ShareAsync(
                Database,
                () =>
                    InTurnAsync(() =>
                    {
                        cancellation.ThrowIfCancellationRequested();
                        // The verb decides on what it reads in its turn, not on what was read before it.
                        ChangeTracker.Clear();
                        return verb(cancellation);
                    })
            );

    public override Task<int> WriteAsync(Func<CancellationToken, Task<int>> write, CancellationToken cancellation) =>
        AloneInTurnAsync(() => write(cancellation), cancellation);

    public override bool IsUniqueViolation(DbUpdateException failure)
    {
        return failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };
    }

    public override async Task AloneAsync(Func<CancellationToken, Task> preparation, CancellationToken cancellation)
    {
        using var alone = await SqliteLock.PrepareAsync(Location, cancellation);
        await preparation(cancellation);
    }

    public override IDisposable? Occupy()
    {
        var use =
            SqliteLock.Share(Location)
            ?? throw new StartupRefusedException(
                $"La base de données {Location} est en cours de restauration (ConnectionStrings:AppelAProjets) : attendez la fin, puis "
                    + "relancez."
            );
        if (!SqliteReplacement.StoppedHalfWay(Location))
        {
            return use;
        }

        use.Dispose();
        throw new StartupRefusedException(
            $"La restauration de la base de données {Location} a été interrompue (ConnectionStrings:AppelAProjets) : refaites-la, ou "
                + $"effacez le dossier {SqliteReplacement.Folder(Location)} pour partir d'une base vide."
        );
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        AloneInTurnAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    protected override DatabaseTrouble TroubleOf(Exception failure) =>
        failure is not SqliteException { SqliteErrorCode: var code }
            ? DatabaseTrouble.None
            : code switch
            {
                5 or 6 or 14 => DatabaseTrouble.Unreachable,
                8 => DatabaseTrouble.ReadOnly,
                10 or 13 => DatabaseTrouble.Full,
                11 or 26 => DatabaseTrouble.Damaged,
                _ => DatabaseTrouble.None,
            };

    protected override Task MigrateAsync(IReadOnlyCollection<string> applied, CancellationToken cancellation) =>
        SqliteMigration.ApplyAsync(this, applied, cancellation);

    private Task<T> AloneInTurnAsync<T>(Func<Task<T>> write, CancellationToken cancellation) =>
        _inTurn ? write() : Turns.AloneAsync(() => InTurnAsync(write), cancellation);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> write)
    {
        _inTurn = true;
        try
        {
            return await write();
        }
        finally
        {
            _inTurn = false;
        }
    }
}
