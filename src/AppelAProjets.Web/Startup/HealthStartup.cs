using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AppelAProjets.Web.Startup;

/// <summary>What a supervisor asks: is the process alive, and may it be sent visitors. The answer is one word; the reason goes to the log.</summary>
public static class HealthStartup
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseReadiness>("database", tags: [DatabaseReadiness.Tag]);

    public static void UseHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(DatabaseReadiness.Tag))).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> asked) => new()
    {
        Predicate = asked,
        ResponseWriter = (http, report) =>
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ok" : "indisponible", http.RequestAborted);
        },
    };
}
