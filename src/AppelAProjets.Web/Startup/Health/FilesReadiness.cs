using AppelAProjets.Web.Platform.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup.Health;

/// <summary>The files people join can be kept.</summary>
internal sealed class FilesReadiness(IOptions<FilesOptions> options, IHostEnvironment environment) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            WritableFolder.Probe(options.Value.In(environment.ContentRootPath)) is { } reason
                ? HealthCheckResult.Unhealthy($"Files:Root cannot be written: {reason}.")
                : HealthCheckResult.Healthy()
        );
}
