using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppelAProjets.Web.Startup.Health;

/// <summary>Ready to serve: the database answers and holds the schema this version expects.</summary>
internal sealed class DatabaseReadiness(AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }

        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        return applied
            .Order(StringComparer.Ordinal)
            .SequenceEqual(db.Database.GetMigrations().Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The schema is not this version's: a migration is pending, or a newer version updated it.");
    }
}
