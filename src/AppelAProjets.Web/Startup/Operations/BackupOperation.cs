using System.Data.Common;
using System.IO.Compression;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary><c>backup PATH</c>: the embedded database and the files, as one file, while the application serves or not.</summary>
internal sealed class BackupOperation(IServiceProvider services, AppDbContext db, TimeProvider clock) : IOperation
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A backup is often what comes before an update: it takes the database as it is.</summary>
    public bool PreparesDatabase => false;

    public async Task<string> ExecuteAsync(IReadOnlyList<string> arguments)
    {
        var places = DataPlaces.Of(services);
        if (arguments is not [{ Length: > 0 } asked])
        {
            throw new StartupRefusedException("Indiquez où écrire la sauvegarde : backup /chemin/sauvegarde.zip");
        }

        var path = Path.GetFullPath(asked);
        CheckPath(path, places);
        try
        {
            using var occupation = db.Occupy();
            var files = await WriteAsync(path, places);
            return $"Sauvegarde écrite dans {path} ({FrenchNumbers.Whole(new FileInfo(path).Length)} octets) : la base de données et "
                + $"{FrenchNumbers.Count(files, "fichier")}.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            throw new StartupRefusedException($"La sauvegarde {path} n'a pas été faite : {Reason(failure)}.");
        }
    }

    private static void CheckPath(string path, DataPlaces places)
    {
        if (!File.Exists(places.Database))
        {
            throw new StartupRefusedException(
                $"Il n'y a pas de base de données {places.Database} (ConnectionStrings:AppelAProjets) : rien n'est à sauvegarder."
            );
        }

        if (Path.Exists(path))
        {
            throw new StartupRefusedException(
                $"{path} existe déjà : indiquez un autre nom, une sauvegarde n'en remplace jamais une autre."
            );
        }

        if (places.HoldsFile(path))
        {
            throw new StartupRefusedException($"{path} est dans le dossier des fichiers (Files:Root) : écrivez la sauvegarde ailleurs.");
        }
    }

    /// <summary>Under another name until it is whole and on the disk.</summary>
    /// <returns>How many files it holds beside the database.</returns>
    private async Task<int> WriteAsync(string path, DataPlaces places)
    {
        var partial = path + ".partiel";
        var file = Create(partial);
        try
        {
            int files;
            await using (file)
            {
                files = await FillAsync(file, partial + ".db", places);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path);
            return files;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<int> FillAsync(FileStream file, string copy, DataPlaces places)
    {
        await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        var writer = new BackupWriter(archive);
        var instant = clock.UtcNow();
        try
        {
            var migrations = await CopyDatabaseAsync(places.Database, copy);
            await using (var database = new FileStream(copy, FileMode.Open, FileAccess.Read, FileShare.Read))
            {
                await writer.AddAsync(BackupManifest.DatabaseName, database);
            }

            // After the database: a file it names was there before it was named.
            var files = await AddFilesAsync(writer, places.Files);
            await writer.FinishAsync(instant, migrations);
            return files;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <returns>The migrations applied to the copy.</returns>
    private static async Task<IReadOnlyList<string>> CopyDatabaseAsync(string database, string copy)
    {
        // Made first, so that nobody else may read it.
        await Create(copy).DisposeAsync();
        await SqliteBackup.CopyAsync(database, copy, CancellationToken.None);
        await using var copied = SqliteBackup.Open(copy);
        return await SqliteBackup.FaultAsync(copied, CancellationToken.None) is { } fault
            ? throw new StartupRefusedException(
                $"La base de données {database} est endommagée ({fault}) : la sauvegarde n'a pas été faite, gardez les précédentes."
            )
            : [.. await copied.Database.GetAppliedMigrationsAsync()];
    }

    private static async Task<int> AddFilesAsync(BackupWriter writer, string root)
    {
        if (!Directory.Exists(root))
        {
            return 0;
        }

        var count = 0;
        // Hidden names are work in progress, and a link could lead anywhere.
        var settled = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        };
        foreach (var path in Directory.EnumerateFiles(root, "*", settled).Order(StringComparer.Ordinal))
        {
            var name = BackupManifest.FilesPrefix + Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!BackupManifest.IsInPlace(name))
            {
                throw new StartupRefusedException(
                    $"Le fichier {path} ne peut pas être sauvegardé sous ce nom : sortez-le du dossier des fichiers (Files:Root), "
                        + "l'application ne l'y a pas mis."
                );
            }

            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            await writer.AddAsync(name, content);
            count++;
        }

        return count;
    }

    /// <summary>Personal data and session keys: for the account that makes the backup alone.</summary>
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }

    private string Reason(Exception failure) =>
        db.TroubleIn(failure) switch
        {
            DatabaseTrouble.Full => "il n'y a plus de place sur le disque",
            DatabaseTrouble.Damaged => $"la base de données {db.Location} est endommagée",
            _ => FileTrouble.Reason(failure),
        };
}
