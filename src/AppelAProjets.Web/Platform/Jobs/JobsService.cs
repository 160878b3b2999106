using AppelAProjets.Web.Platform.Mail;
using Microsoft.Extensions.Options;
using Quartz;

namespace AppelAProjets.Web.Platform.Jobs;

/// <summary>
/// Starts the background work with the application when <see cref="JobsOptions.Enabled"/>. What a previous process left in the middle
/// is taken back first, before this one claims anything.
/// </summary>
internal sealed class JobsService(QuartzHostedService scheduler, IServiceScopeFactory scopes, IOptions<JobsOptions> options)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RecoverOutbox>().ExecuteAsync(atStart: true, cancellationToken);
        }

        await scheduler.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        options.Value.Enabled ? scheduler.StopAsync(cancellationToken) : Task.CompletedTask;
}
