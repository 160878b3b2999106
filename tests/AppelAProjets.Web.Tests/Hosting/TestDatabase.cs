using AppelAProjets.Web.Data;
using AppelAProjets.Web.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A database of its own for each application under test: a copy of one migrated file.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appelaprojets-test-");

    public string File => Path.Combine(_folder.FullName, "test.db");

    public string ConnectionString => $"Data Source={File}";

    public string Folder => _folder.FullName;

    public static TestDatabase Create()
    {
        var database = new TestDatabase();
        System.IO.File.Copy(Template.Value.GetAwaiter().GetResult(), database.File);
        return database;
    }

    public void Dispose()
    {
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The operating system empties its temporary folder; a file still open must not fail a test that passed.
        }
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("appelaprojets-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "template.db");
        var options = new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options;
        await using (var db = new SqliteDbContext(options))
        {
            await DatabasePreparation.MigrateAsync(db);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
        }

        return file;
    }
}
