using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppelAProjets.Web.Startup.Health;

/// <summary>
/// Messages leave: none has been due for a quarter of an hour without anyone taking it. A mail server that refuses them is another
/// matter: each refusal puts the message off, and the administrator sees it.
/// </summary>
public sealed class OutboxReadiness(IServiceScopeFactory scopes, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(15);

    /// <summary>After a long stop everything is overdue: the first runs are given time to catch up.</summary>
    private static readonly TimeSpan CatchingUp = TimeSpan.FromMinutes(2);

    private readonly DateTime _since = clock.UtcNow();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.UtcNow();
        if (now - _since < CatchingUp)
        {
            return HealthCheckResult.Healthy();
        }

        await using var scope = scopes.CreateAsyncScope();
        var limit = now - Stuck;
        var isStuck = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Notices
            .AnyAsync(notice => notice.State == NoticeState.Pending && notice.NextAttemptAt < limit, cancellationToken);
        return isStuck ? HealthCheckResult.Unhealthy("Messages have been due for a quarter of an hour and nobody sends them.") : HealthCheckResult.Healthy();
    }
}
