using Quartz;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>Writes the reminders that are due. A failure is logged and the next run starts afresh.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanRemindersJob(PlanReminders plan, ILogger<PlanRemindersJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await plan.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "Reminders could not be planned; it will be tried again.");
        }
    }
}
