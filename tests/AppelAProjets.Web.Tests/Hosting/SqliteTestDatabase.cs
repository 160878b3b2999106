using System.Collections.Concurrent;
using AppelAProjets.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A file of its own: a copy of one migrated file.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private static readonly ConcurrentDictionary<string, string> Filled = new(StringComparer.Ordinal);

    public string File => Path.Combine(Folder, "test.db");

    public override string ConnectionString => $"Data Source={File}";

    public static SqliteTestDatabase Migrated()
    {
        var database = new SqliteTestDatabase();
        database.Replace(Template.Value.GetAwaiter().GetResult());
        return database;
    }

    protected override void Drop()
    {
        // The application's connections are kept under what it made of the words it was given.
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        SqliteConnection.ClearPool(new SqliteConnection(Provider.ReadConnection(ConnectionString, Folder)));
    }

    public override async Task FillAsync(string name, Func<Task> make)
    {
        if (Filled.TryGetValue(name, out var made))
        {
            Replace(made);
            return;
        }

        await make();
        // The last connection that closes leaves everything in the one file; one that is still open keeps the rest in the log.
        Drop();
        if (System.IO.File.Exists(File + "-wal"))
        {
            return;
        }

        var copy = Path.Combine(Path.GetDirectoryName(await Template.Value)!, $"{Guid.NewGuid():N}.db");
        System.IO.File.Copy(File, copy);
        Filled.TryAdd(name, copy);
    }

    protected override bool TryForget()
    {
        Replace(Template.Value.GetAwaiter().GetResult());
        return true;
    }

    protected override bool IsPartOf(string file) => file == Path.GetFileName(File) || IsLock(file);

    /// <summary>The application holds it as long as it runs.</summary>
    private static bool IsLock(string file) => file.EndsWith(".verrou", StringComparison.Ordinal);

    private static async Task<string> MigrateTemplateAsync()
    {
        var folder = NewFolder("template");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "template.db");
        var connection = $"Data Source={file};Pooling=False";
        await using (var db = Provider.Create(connection, new DatabaseOptions()))
        {
            await MigrateAsync(db);
        }

        WriteSessionKey(connection);
        // Everything in the one file that is copied, which goes on as it was: with a log of its own.
        await using var copied = Provider.Create(connection, new DatabaseOptions());
        await copied.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        return file;
    }

    private void Replace(string by)
    {
        Drop();
        foreach (var written in Directory.EnumerateFiles(Folder, Path.GetFileName(File) + "*").Where(file => !IsLock(file)))
        {
            System.IO.File.Delete(written);
        }

        System.IO.File.Copy(by, File);
    }
}
