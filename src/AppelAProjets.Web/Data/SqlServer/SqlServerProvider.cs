using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.SqlServer;

/// <summary>SQL Server or Azure SQL, shared by as many processes as needed.</summary>
internal sealed class SqlServerProvider() : DatabaseProvider<SqlServerDbContext>(options => new SqlServerDbContext(options))
{
    public override string Name => "SqlServer";

    public override string Example => "Server=localhost;Database=AppelAProjets;User Id=appelaprojets;Password=…;Encrypt=True";

    public override DbProviderFactory Driver => SqlClientFactory.Instance;

    public override string ReadConnection(string text, string contentRoot)
    {
        var connection = new SqlConnectionStringBuilder(text);
        Require(connection.DataSource);
        Require(connection.InitialCatalog);
        return connection.ToString();
    }

    protected override void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(
            connection,
            server => server.EnableRetryOnFailure(ServerDbContext.Retries, ServerDbContext.LongestDelay, SqlServerErrors.AlsoTransient)
        );
}
