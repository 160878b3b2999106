using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppelAProjets.Web.Startup.Health;

/// <summary>
/// Messages leave: when some have been due for a quarter of an hour, somebody has at least taken one meanwhile. A long queue that moves, or
/// a mail server that refuses, is another matter: the administrator sees it, and the pages are served.
/// </summary>
internal sealed class OutboxReadiness(IServiceScopeFactory scopes, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(15);

    /// <summary>After a long stop everything is overdue: the first runs are given time, counted from the first question.</summary>
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
        var messages = scope.ServiceProvider.GetRequiredService<AppDbContext>().OutboxMessages.AsNoTracking();
        var limit = now - Stuck;
        var isStuck =
            await messages.AnyAsync(
                message => message.State == OutboxMessageState.Pending && message.NextAttemptAt < limit,
                cancellationToken
            ) && !await messages.AnyAsync(message => message.ClaimedAt >= limit, cancellationToken);
        return isStuck
            ? HealthCheckResult.Unhealthy("Messages have been due for a quarter of an hour and nobody takes them.")
            : HealthCheckResult.Healthy();
    }
}
