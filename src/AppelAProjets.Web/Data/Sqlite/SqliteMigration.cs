using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>
/// Updates the schema of the embedded database, after a copy of one that already holds data. SQLite cannot undo every step of an
/// update, so one that was interrupted is told and refused instead of being continued blindly.
/// </summary>
internal static class SqliteMigration
{
    public static async Task ApplyAsync(SqliteDbContext db, IReadOnlyCollection<string> applied, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(db.Location)!);
        var interrupted = File.Exists(db.Location) && await HoldsMarkAsync(db, cancellation);
        if (interrupted && applied.Count == 0)
        {
            // Nothing was there yet: the first start was interrupted, and can be done again.
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellation);
            interrupted = false;
        }

        RefuseWhen(interrupted, db);
        if (applied.Count < db.Database.GetMigrations().Count())
        {
            await CopyAsync(db, applied, cancellation);
            await db.Database.MigrateAsync(cancellation);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        RefuseWhen(await IsIncompleteAsync(db, cancellation), db);
    }

    /// <summary>The mark the library leaves in the database while it migrates.</summary>
    private static async Task<bool> HoldsMarkAsync(SqliteDbContext db, CancellationToken cancellation) =>
        (await TablesAsync(db, cancellation)).Contains("__EFMigrationsLock")
        && await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM \"__EFMigrationsLock\"").SingleAsync(cancellation) > 0;

    private static async Task<bool> IsIncompleteAsync(SqliteDbContext db, CancellationToken cancellation)
    {
        var tables = await TablesAsync(db, cancellation);
        return db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Any(table => !tables.Contains(table));
    }

    private static async Task<HashSet<string>> TablesAsync(SqliteDbContext db, CancellationToken cancellation) =>
        [.. await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(cancellation)];

    private static async Task CopyAsync(SqliteDbContext db, IReadOnlyCollection<string> applied, CancellationToken cancellation)
    {
        if (applied.Count == 0)
        {
            return;
        }

        await using var source = new SqliteConnection(db.Database.GetConnectionString());
        await source.OpenAsync(cancellation);
        await using var copy = new SqliteConnection($"Data Source={db.Location}.avant-{db.Database.GetMigrations().Last()};Pooling=False");
        await copy.OpenAsync(cancellation);
        source.BackupDatabase(copy);
    }

    private static void RefuseWhen(bool interrupted, SqliteDbContext db)
    {
        if (interrupted)
        {
            throw new StartupRefusedException(
                $"La base de données {db.Location} est restée au milieu d'une mise à jour (ConnectionStrings:AppelAProjets) : restaurez la "
                    + $"copie « {Path.GetFileName(db.Location)}.avant-… » faite juste avant, puis relancez."
            );
        }
    }
}
