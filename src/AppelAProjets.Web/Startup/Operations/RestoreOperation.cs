using System.Data.Common;
using System.Globalization;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>
/// <c>restore PATH</c>: unpacks a backup beside the data, checks it and brings it to this version there, then puts it in place by renames
/// alone. The data of before is kept aside.
/// </summary>
internal sealed class RestoreOperation(IServiceProvider services, AppDbContext db, TimeProvider clock) : IOperation
{
    /// <summary>The present database may be the reason of the restoration: it is not even opened.</summary>
    public bool PreparesDatabase => false;

    public async Task<string> ExecuteAsync(IReadOnlyList<string> arguments)
    {
        var places = DataPlaces.Of(services);
        if (arguments is not [{ Length: > 0 } asked])
        {
            throw new StartupRefusedException("Indiquez la sauvegarde à restaurer : restore /chemin/sauvegarde.zip");
        }

        var path = Path.GetFullPath(asked);
        if (!File.Exists(path))
        {
            throw new StartupRefusedException($"La sauvegarde {path} n'existe pas : vérifiez le chemin.");
        }

        try
        {
            using var alone =
                SqliteLock.Own(places.Database)
                ?? throw new StartupRefusedException(
                    $"La base de données {places.Database} sert en ce moment : arrêtez l'application, puis relancez la restauration."
                );
            return await RestoreAsync(path, places);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            throw new StartupRefusedException(
                $"La sauvegarde {path} n'a pas été restaurée : {Reason(failure)}. Les données présentes n'ont pas changé."
            );
        }
    }

    private async Task<string> RestoreAsync(string path, DataPlaces places)
    {
        var waiting = new DataPlaces(
            Path.Combine(SqliteReplacement.Folder(places.Database), BackupManifest.DatabaseName),
            places.Files + ".restauration"
        );
        var begunBefore = SqliteReplacement.StoppedHalfWay(places.Database);
        try
        {
            await using var backup = await BackupReader.OpenAsync(path);
            Empty(waiting);
            await backup.ExtractAsync(waiting);
            await BringToThisVersionAsync(backup, waiting.Database);
            var kept = PutInPlace(waiting, places);
            var files = FrenchNumbers.Count(backup.Manifest.Entries.Count - 1, "fichier");
            var restored =
                $"La sauvegarde du {backup.Manifest.Instant.ToString("dd/MM/yyyy à HH:mm:ss", CultureInfo.InvariantCulture)} UTC est "
                + $"restaurée : la base de données {places.Database} et {files} dans {places.Files}.";
            return kept.Count == 0
                ? restored
                : $"{restored}{Environment.NewLine}Les données d'avant sont gardées dans {string.Join(" et ", kept)} : effacez-les quand "
                    + "elles ne servent plus.";
        }
        finally
        {
            // The folder is what tells a start that an earlier restoration left no database.
            if (!begunBefore || File.Exists(places.Database))
            {
                TryClear(waiting);
            }
        }
    }

    private static async Task BringToThisVersionAsync(BackupReader backup, string database)
    {
        await using var restored = SqliteBackup.Open(database);
        if (await SqliteBackup.FaultAsync(restored, CancellationToken.None) is { } fault)
        {
            throw backup.Refusal($"sa base de données est endommagée ({fault})");
        }

        var applied = await restored.Database.GetAppliedMigrationsAsync();
        if (
            applied
                .Union(backup.Manifest.Migrations, StringComparer.Ordinal)
                .Except(restored.Database.GetMigrations(), StringComparer.Ordinal)
                .Any()
        )
        {
            throw backup.Refusal(
                $"elle vient d'une version plus récente d'AppelAProjets ({backup.Manifest.Application}), restaurez-la avec cette version-là"
            );
        }

        await restored.UpdateSchemaAsync(CancellationToken.None);
    }

    /// <summary>The new database comes last: until then a start finds none and refuses, instead of serving half of each.</summary>
    /// <returns>Where the data of before is now.</returns>
    private List<string> PutInPlace(DataPlaces waiting, DataPlaces places)
    {
        var aside = Aside(places);
        var kept = new List<string>();
        var renames = new Renames();
        try
        {
            Keep(places.Database, aside.Database);
            foreach (var companion in SqliteReplacement.Companions)
            {
                renames.MoveIfThere(places.Database + companion, aside.Database + companion);
            }

            if (Directory.Exists(places.Files))
            {
                Keep(places.Files, aside.Files);
            }

            renames.MoveIfThere(waiting.Files, places.Files);
            renames.MoveIfThere(waiting.Database, places.Database);
            return kept;
        }
        catch
        {
            renames.Undo();
            throw;
        }

        void Keep(string from, string to)
        {
            if (renames.MoveIfThere(from, to))
            {
                kept.Add(to);
            }
        }
    }

    /// <summary>Names nothing has yet.</summary>
    private DataPlaces Aside(DataPlaces places)
    {
        var stamp = $".avant-restauration-{clock.UtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(number => number == 1 ? stamp : $"{stamp}-{number.ToString(CultureInfo.InvariantCulture)}")
            .Select(suffix => new DataPlaces(places.Database + suffix, places.Files + suffix))
            .First(names => !Path.Exists(names.Database) && !Path.Exists(names.Files));
    }

    private static void Clear(DataPlaces waiting)
    {
        foreach (var folder in new[] { Path.GetDirectoryName(waiting.Database)!, waiting.Files }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Empties the place without ever taking the folder away: where there is no database, it is what keeps a start from making one.
    /// </summary>
    private static void Empty(DataPlaces waiting)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(waiting.Database)!);
        foreach (var left in folder.EnumerateFiles())
        {
            left.Delete();
        }

        if (Directory.Exists(waiting.Files))
        {
            Directory.Delete(waiting.Files, recursive: true);
        }
    }

    private static void TryClear(DataPlaces waiting)
    {
        try
        {
            Clear(waiting);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // The restoration is done or refused already; the next one clears what is left.
        }
    }

    private string Reason(Exception failure) =>
        db.TroubleIn(failure) switch
        {
            DatabaseTrouble.Full => "il n'y a plus de place sur le disque",
            DatabaseTrouble.Damaged => "sa base de données n'est pas lisible",
            _ => FileTrouble.Reason(failure),
        };
}
