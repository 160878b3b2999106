using Quartz;

namespace AppelAProjets.Web.Features.Fiches.History;

/// <summary>Erases old versions of drafts once a day. A failure is logged and the next run takes up where this one stopped.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeDraftVersionsJob(PurgeDraftVersions purge, ILogger<PurgeDraftVersionsJob> logger) : IJob
{
    public const int EverySeconds = 24 * 60 * 60;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await purge.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "Old versions of drafts could not be erased; it will be tried again.");
        }
    }
}
