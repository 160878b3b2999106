using Quartz;

namespace AppelAProjets.Web.Features.Fiches.Scanning;

/// <summary>Has the files that await it scanned. A failure is logged and the next run takes up where this one stopped.</summary>
[DisallowConcurrentExecution]
internal sealed class ScanFilesJob(ScanFiles scan, ILogger<ScanFilesJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await scan.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "The files that await the antivirus could not be scanned; it will be tried again.");
        }
    }
}
