using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AppelAProjets.Web.Data.PostgreSql;

/// <summary>A PostgreSQL server, shared by as many processes as needed.</summary>
internal sealed class PostgreSqlProvider() : DatabaseProvider<PostgreSqlDbContext>(options => new PostgreSqlDbContext(options))
{
    public override string Name => "PostgreSql";

    public override string Example => "Host=localhost;Database=appelaprojets;Username=appelaprojets;Password=…";

    public override DbProviderFactory Driver => NpgsqlFactory.Instance;

    public override string ReadConnection(string text, string contentRoot)
    {
        var connection = new NpgsqlConnectionStringBuilder(text);
        Require(connection.Host);
        Require(connection.Database);
        return connection.ToString();
    }

    protected override void Use(DbContextOptionsBuilder options, string connection) =>
        // A server that is being restarted ends its sessions with one of these, which the driver does not count as passing.
        options.UseNpgsql(
            connection,
            postgres =>
                postgres.EnableRetryOnFailure(
                    ServerDbContext.Retries,
                    ServerDbContext.LongestDelay,
                    [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow]
                )
        );
}
