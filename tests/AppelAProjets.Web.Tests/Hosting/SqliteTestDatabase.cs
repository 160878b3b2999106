using AppelAProjets.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A file of its own: a copy of one migrated file.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    public string File => Path.Combine(Folder, "test.db");

    public override string ConnectionString => $"Data Source={File}";

    public static SqliteTestDatabase Migrated()
    {
        var database = new SqliteTestDatabase();
        System.IO.File.Copy(Template.Value.GetAwaiter().GetResult(), database.File);
        return database;
    }

    protected override void Drop() => SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));

    private static async Task<string> MigrateTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("appelaprojets-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "template.db");
        await using var db = Provider.Create($"Data Source={file};Pooling=False", new DatabaseOptions());
        await MigrateAsync(db);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
        return file;
    }
}
