using Npgsql;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A database of its own on the server: a copy of one migrated database.</summary>
public sealed class PostgreSqlTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);
    private readonly string _name = NewName("test");

    public override string ConnectionString => Of(_name);

    public static PostgreSqlTestDatabase Migrated()
    {
        var template = Template.Value.GetAwaiter().GetResult();
        var database = new PostgreSqlTestDatabase();
        OnServer($"CREATE DATABASE {database._name} TEMPLATE {template}");
        return database;
    }

    protected override void Drop() => Drop(_name);

    private static string Of(string name) =>
        Provider.ReadConnection(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString(), string.Empty);

    private static void Drop(string name)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Of(name)));
        OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var name = NewName("template");
        await using (var db = Provider.Create(Of(name), new()))
        {
            await MigrateAsync(db);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name);
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Of(name)));
        return name;
    }
}
