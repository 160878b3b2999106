using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Sqlite;

/// <summary>The embedded database: a file beside the application.</summary>
internal sealed class SqliteProvider() : DatabaseProvider<SqliteDbContext>(options => new SqliteDbContext(options))
{
    private static readonly SqliteConnectionSettings Settings = new();

    public override string Name => "Sqlite";

    public override string Example => "Data Source=App_Data/appelaprojets.db";

    public override DbProviderFactory Driver => SqliteFactory.Instance;

    public override string ReadConnection(string text, string contentRoot)
    {
        var connection = new SqliteConnectionStringBuilder(text);
        Require(connection.DataSource);
        connection.DataSource = Path.GetFullPath(connection.DataSource, contentRoot);
        connection.ForeignKeys = true;
        return connection.ToString();
    }

    protected override void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).AddInterceptors(Settings);
}
