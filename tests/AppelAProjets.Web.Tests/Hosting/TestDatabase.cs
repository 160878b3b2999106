using System.Data.Common;
using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// A database of its own for each application under test, of the kind TEST_DATABASE names (the embedded one unless said), on the server
/// TEST_DATABASE_CONNECTION leads to.
/// </summary>
public abstract class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("appelaprojets-test-");

    /// <summary>The kind of database this run is about.</summary>
    public static DatabaseProvider Provider { get; } = Chosen();

    public static bool IsEmbedded => Provider.Name == "Sqlite";

    /// <summary>Where a server is reached, with an account that may create databases.</summary>
    internal static string Server =>
        Environment.GetEnvironmentVariable("TEST_DATABASE_CONNECTION")
        ?? throw new InvalidOperationException(
            "TEST_DATABASE_CONNECTION is missing: it leads to the server the tests create their databases on."
        );

    public abstract string ConnectionString { get; }

    /// <summary>A folder of the test's own, for the files the application writes.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What the application is told to use this database.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = Provider.Name,
            ["ConnectionStrings:AppelAProjets"] = ConnectionString,
        };

    /// <summary>A database with this version's schema and nothing in it.</summary>
    public static TestDatabase Create() =>
        Provider.Name switch
        {
            "PostgreSql" => PostgreSqlTestDatabase.Migrated(),
            "SqlServer" => SqlServerTestDatabase.Migrated(),
            _ => SqliteTestDatabase.Migrated(),
        };

    /// <summary>The name of a database not yet there, on the server or as a file.</summary>
    public static TestDatabase CreateMissing() =>
        Provider.Name switch
        {
            "PostgreSql" => new PostgreSqlTestDatabase(),
            "SqlServer" => new SqlServerTestDatabase(),
            _ => new SqliteTestDatabase(),
        };

    /// <summary>The database as another process would see it, without the application.</summary>
    public AppDbContext Open() => Provider.Create(ConnectionString, new DatabaseOptions());

    /// <summary>Every table there is, the schedule's and the library's included, in lower case.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var connection = Provider.Driver.CreateConnection()!;
        connection.ConnectionString = ConnectionString;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = IsEmbedded
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'";
        var tables = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0).ToLowerInvariant());
        }

        return tables;
    }

    public void Dispose()
    {
        Drop();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The operating system empties its temporary folder; a file still open must not fail a test that passed.
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Ends its connections and removes it.</summary>
    protected abstract void Drop();

    protected static async Task MigrateAsync(AppDbContext db) => await db.AloneAsync(db.UpdateSchemaAsync, CancellationToken.None);

    /// <summary>Runs one statement on the server itself.</summary>
    protected static void OnServer(string statement)
    {
        using DbConnection connection = Provider.Driver.CreateConnection()!;
        connection.ConnectionString = Server;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    protected static string NewName(string kind) => $"aap_{kind}_{Guid.NewGuid():N}";

    private static DatabaseProvider Chosen()
    {
        var name = Environment.GetEnvironmentVariable("TEST_DATABASE") is { Length: > 0 } asked ? asked : "Sqlite";
        return DatabaseProvider.Named(name)
            ?? throw new InvalidOperationException(
                $"TEST_DATABASE is «{name}»: it may be {string.Join(", ", DatabaseProvider.All.Select(p => p.Name))}."
            );
    }
}
