using System.Data.Common;
using AppelAProjets.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// A database of its own for each application under test, of the kind TEST_DATABASE names (the embedded one unless said), on the server
/// TEST_DATABASE_CONNECTION leads to.
/// </summary>
internal abstract class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = NewFolder("test");

    /// <summary>The kind of database this run is about.</summary>
    public static DatabaseProvider Provider { get; } = Chosen();

    public static bool IsEmbedded => Provider.Name == "Sqlite";

    public static bool IsPostgreSql => Provider.Name == "PostgreSql";

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

    /// <summary>Makes it, and the folder beside it, what they were when they were created.</summary>
    /// <returns>False when that costs as much as creating another one, or is not possible any more.</returns>
    public bool TryEmpty()
    {
        try
        {
            if (!TryForget())
            {
                return false;
            }

            foreach (var left in _folder.EnumerateFileSystemInfos().Where(left => !IsPartOf(left.Name)))
            {
                if (left is DirectoryInfo folder)
                {
                    folder.Delete(recursive: true);
                    folder.Create();
                }
                else
                {
                    left.Delete();
                }
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            return false;
        }
    }

    /// <summary>Has it filled once per run; the next time under the same name, it becomes a copy of what was made then.</summary>
    public virtual Task FillAsync(string name, Func<Task> make) => make();

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

    /// <summary>Forgets what was written since it was created.</summary>
    protected abstract bool TryForget();

    /// <summary>Whether a file of the folder belongs to the database.</summary>
    protected virtual bool IsPartOf(string file) => false;

    /// <summary>In memory where there is room for it: each write the application acknowledges waits for the disk.</summary>
    protected static DirectoryInfo NewFolder(string kind)
    {
        const long Room = 1L << 30;
        var memory = new DriveInfo(OperatingSystem.IsLinux() && Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath());
        return memory.AvailableFreeSpace < Room
            ? Directory.CreateTempSubdirectory($"appelaprojets-{kind}-")
            : Directory.CreateDirectory(Path.Combine(memory.Name, $"appelaprojets-{kind}-{Guid.NewGuid():N}"));
    }

    protected static async Task MigrateAsync(AppDbContext db) => await db.AloneAsync(db.UpdateSchemaAsync, CancellationToken.None);

    /// <summary>
    /// Writes the key of sessions and forms, which the first application on a database would: all those of a run share it.
    /// </summary>
    protected static void WriteSessionKey(string connection)
    {
        var services = new ServiceCollection();
        services.AddOptions().AddLogging();
        Provider.AddContext(services, _ => connection);
        services.AddDataProtection().SetApplicationName("AppelAProjets").PersistKeysToDbContext<AppDbContext>();
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect("start");
    }

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
