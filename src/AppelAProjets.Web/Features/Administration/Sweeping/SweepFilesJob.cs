using Quartz;

namespace AppelAProjets.Web.Features.Administration.Sweeping;

/// <summary>Every night, removes the files nobody refers to any more. A failure is logged and the next night goes on.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepFilesJob(SweepFiles sweep, ILogger<SweepFilesJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sweep.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "The files nobody refers to could not all be removed; it will be tried again tomorrow.");
        }
    }
}
