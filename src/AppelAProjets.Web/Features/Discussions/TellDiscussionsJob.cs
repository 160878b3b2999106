using Quartz;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>Tells of discussions by mail. A failure is logged and the next run takes up where this one stopped.</summary>
[DisallowConcurrentExecution]
internal sealed class TellDiscussionsJob(TellDiscussions tell, ILogger<TellDiscussionsJob> logger) : IJob
{
    public const int EverySeconds = 5 * 60;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await tell.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "Discussions could not be told of; it will be tried again.");
        }
    }
}
