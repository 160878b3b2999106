using Microsoft.Data.SqlClient;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A database of its own on the server.</summary>
internal sealed class SqlServerTestDatabase : TestDatabase
{
    private readonly string _name = NewName("test");

    public override string ConnectionString =>
        new SqlConnectionStringBuilder(Server) { InitialCatalog = _name, MaxPoolSize = 20 }.ToString();

    public static SqlServerTestDatabase Migrated()
    {
        var database = new SqlServerTestDatabase();
        using var db = database.Open();
        MigrateAsync(db).GetAwaiter().GetResult();
        return database;
    }

    protected override bool TryForget() => false;

    protected override void Drop()
    {
        SqlConnection.ClearPool(new SqlConnection(ConnectionString));
        OnServer($"IF DB_ID('{_name}') IS NOT NULL DROP DATABASE [{_name}]");
    }
}
