using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Startup.Operations;

/// <summary>An installation that was backed up, and others to restore it over.</summary>
public abstract class RestoreScene : IDisposable
{
    protected const string EmbeddedOnly = "Only the embedded database is restored by the application.";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appelaprojets-test-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>An installation whose one person and one file say the same word.</summary>
    private protected static async Task<TestDatabase> InstallationAsync(string word)
    {
        var database = TestDatabase.Create();
        await using var db = SqliteBackup.Open(((SqliteTestDatabase)database).File);
        db.Users.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                DisplayName = word,
                Email = "une@personne.example",
                UserName = "une@personne.example",
                CreatedAt = TestApp.DefaultNow,
            }
        );
        await db.SaveChangesAsync();
        var folder = Directory.CreateDirectory(Path.Combine(Operator.Files(database), "ab"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "abcdef"), word);
        return database;
    }

    protected async Task<string> ArchiveAsync()
    {
        using var database = await InstallationAsync("la sauvegarde");
        var path = Path.Combine(_folder.FullName, "sauvegarde.zip");
        await Operator.RunAsync(database, "backup", path);
        return path;
    }

    private protected static Task<(string Person, string File)> ContentAsync(TestDatabase database) =>
        ContentAsync(((SqliteTestDatabase)database).File, Operator.Files(database));

    protected static async Task<(string Person, string File)> ContentAsync(string database, string files)
    {
        await using var db = SqliteBackup.Open(database);
        return (
            await db.Users.Select(user => user.DisplayName).SingleAsync(),
            await File.ReadAllTextAsync(Path.Combine(files, "ab", "abcdef"))
        );
    }
}
