using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// Brings the embedded database to this version's schema before serving, and refuses in a sentence what it cannot repair: a database
/// written by a newer version, or one left in the middle of an update.
/// </summary>
public static class DatabasePreparation
{
    private const string InterruptedMark = "__EFMigrationsLock";

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await MigrateAsync(db);
        var demo = scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Options.IOptions<DemoOptions>>().Value;
        if (demo.Enabled)
        {
            await LoadDemonstrationAsync(scope.ServiceProvider, db);
        }
    }

    /// <summary>Applies pending migrations, after a copy of a database that already holds data.</summary>
    public static async Task MigrateAsync(AppDbContext db)
    {
        var file = db.Database.GetDbConnection().DataSource;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var applied = await AppliedAsync(db);
            Refuse(applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any(),
                $"La base de données {file} vient d'une version plus récente d'AppelAProjets (ConnectionStrings:AppelAProjets) : démarrez cette version-là, ou restaurez une sauvegarde antérieure.");
            var interrupted = await HasInterruptedMigrationAsync(db);
            if (interrupted && applied.Count == 0)
            {
                await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"");
                interrupted = false;
            }

            Refuse(interrupted, Interrupted(file));
            if (applied.Count < db.Database.GetMigrations().Count())
            {
                await CopyBeforeUpdateAsync(db, file, applied);
                await db.Database.MigrateAsync();
            }

            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;");
            Refuse(await IsIncompleteAsync(db), Interrupted(file));
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"La base de données {file} ne peut pas être préparée (ConnectionStrings:AppelAProjets) : {failure.Message}");
        }
    }

    private static string Interrupted(string file) =>
        $"La base de données {file} est restée au milieu d'une mise à jour (ConnectionStrings:AppelAProjets) : restaurez la copie « {Path.GetFileName(file)}.avant-… » faite juste avant, puis relancez.";

    private static async Task LoadDemonstrationAsync(IServiceProvider services, AppDbContext db)
    {
        if (services.GetService<IDemonstration>() is { } demonstration && !await db.Programmes.AnyAsync())
        {
            await demonstration.LoadAsync(CancellationToken.None);
        }
    }

    private static async Task<IReadOnlyCollection<string>> AppliedAsync(AppDbContext db) =>
        await db.Database.CanConnectAsync() ? [.. await db.Database.GetAppliedMigrationsAsync()] : [];

    private static async Task<bool> HasInterruptedMigrationAsync(AppDbContext db)
    {
        if (!await db.Database.CanConnectAsync() || !(await TablesAsync(db)).Contains(InterruptedMark))
        {
            return false;
        }

        return await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM \"__EFMigrationsLock\"").SingleAsync() > 0;
    }

    private static async Task<bool> IsIncompleteAsync(AppDbContext db)
    {
        var tables = await TablesAsync(db);
        return db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Any(table => !tables.Contains(table));
    }

    private static async Task<HashSet<string>> TablesAsync(AppDbContext db) =>
        [.. await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync()];

    private static async Task CopyBeforeUpdateAsync(AppDbContext db, string file, IReadOnlyCollection<string> applied)
    {
        if (applied.Count == 0)
        {
            return;
        }

        await using var source = new SqliteConnection(db.Database.GetConnectionString());
        await source.OpenAsync();
        await using var copy = new SqliteConnection($"Data Source={file}.avant-{db.Database.GetMigrations().Last()}");
        await copy.OpenAsync();
        source.BackupDatabase(copy);
    }

    private static void Refuse(bool refused, string sentence)
    {
        if (refused)
        {
            throw new StartupRefusedException(sentence);
        }
    }
}
