using Npgsql;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A database of its own on the server: a copy of one migrated database.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<(string Name, string Shape)>> Template = new(MigrateTemplateAsync);
    private readonly string _name = NewName("test");

    public override string ConnectionString => Of(_name);

    public static PostgreSqlTestDatabase Migrated()
    {
        var database = new PostgreSqlTestDatabase();
        OnServer($"CREATE DATABASE {database._name} TEMPLATE {Template.Value.GetAwaiter().GetResult().Name}");
        return database;
    }

    protected override void Drop() => Drop(_name);

    /// <summary>Empties the tables that hold something: some thirty times cheaper than another copy.</summary>
    protected override bool TryForget()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var forget = new NpgsqlCommand(Forget, connection);
        forget.ExecuteNonQuery();
        return ShapeOf(connection) == Template.Value.GetAwaiter().GetResult().Shape;
    }

    // Without the checks between tables, which would have to be emptied in their order. Whoever still holds one does not keep us waiting.
    private const string Forget = """
        DO $$
        DECLARE written record; holds boolean;
        BEGIN
          SET LOCAL session_replication_role = replica;
          SET LOCAL lock_timeout = '5s';
          FOR written IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('__EFMigrationsHistory', 'data_protection_keys') LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM %I)', written.tablename) INTO holds;
            IF holds THEN EXECUTE format('DELETE FROM %I', written.tablename); END IF;
          END LOOP;
        END $$
        """;

    /// <summary>What a test could have changed besides the rows it wrote.</summary>
    private const string Shape = """
        SELECT (SELECT string_agg(c.oid::text || c.relname || c.relnatts || c.relhastriggers, ',' ORDER BY c.oid) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace)
          || (SELECT string_agg("MigrationId", ',' ORDER BY "MigrationId") FROM "__EFMigrationsHistory") || (SELECT count(*) FROM data_protection_keys)
        """;

    private static string Of(string name) =>
        Provider.ReadConnection(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString(), string.Empty);

    private static void Drop(string name)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Of(name)));
        OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<(string Name, string Shape)> MigrateTemplateAsync()
    {
        var name = NewName("template");
        await using (var db = Provider.Create(Of(name), new()))
        {
            await MigrateAsync(db);
        }

        WriteSessionKey(Of(name));
        await using var connection = new NpgsqlConnection(Of(name));
        await connection.OpenAsync();
        var shape = ShapeOf(connection);
        await connection.CloseAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name);
        NpgsqlConnection.ClearPool(connection);
        return (name, shape);
    }

    private static string ShapeOf(NpgsqlConnection connection)
    {
        using var look = new NpgsqlCommand(Shape, connection);
        return (string)look.ExecuteScalar()!;
    }
}
