using AppelAProjets.Web.Platform.Jobs;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace AppelAProjets.Web.Startup.Health;

/// <summary>
/// What a supervisor asks: is the process alive, and may it be sent visitors. The answer is one word; the reason goes to the log.
/// </summary>
internal static class HealthStartup
{
    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OutboxReadiness>();
        var checks = builder
            .Services.AddHealthChecks()
            .AddCheck<DatabaseReadiness>("database", tags: [Ready])
            .AddCheck<FilesReadiness>("files", tags: [Ready])
            .AddCheck<OutboxReadiness>("outbox", tags: [Ready]);
        if (builder.Configuration.GetSection(JobsOptions.Section).Get<JobsOptions>() is not { Enabled: false })
        {
            checks.AddQuartz(
                JobsStartup.Scheduler,
                jobs =>
                {
                    jobs.Name = "jobs";
                    jobs.Tags.Add(Ready);
                    // Overdue by three minutes, though the scheduler runs and the store answers: nothing is fired any more.
                    jobs.StaleFiringTolerance = 3;
                }
            );
        }
    }

    public static void UseHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready))).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> asked) =>
        new()
        {
            Predicate = asked,
            // What is only degraded does not do its work either: jobs that stand by, or that are late.
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
            ResponseWriter = (http, report) =>
            {
                http.Response.ContentType = "text/plain; charset=utf-8";
                return http.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ok" : "indisponible", http.RequestAborted);
            },
        };
}
