using AppelAProjets.Web.Platform.Mail;
using Quartz;

namespace AppelAProjets.Web.Platform.Jobs;

/// <summary>Empties the outbox. A failure is logged and the next run takes up where this one stopped.</summary>
[DisallowConcurrentExecution]
internal sealed class SendOutboxJob(EmptyOutbox outbox, ILogger<SendOutboxJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await outbox.ExecuteAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "The outbox could not be emptied; it will be tried again.");
        }
    }
}
