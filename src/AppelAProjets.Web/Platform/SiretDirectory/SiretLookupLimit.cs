using System.Threading.RateLimiting;

namespace AppelAProjets.Web.Platform.SiretDirectory;

/// <summary>How often one person may have the register asked: the register bounds us as a whole, nobody may use it all up.</summary>
internal sealed class SiretLookupLimit : IDisposable
{
    public const int PerMinute = 10;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(
            who,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }
        )
    );

    /// <param name="who">An account, or the address of a visitor without one.</param>
    /// <returns>True when one more look-up is allowed.</returns>
    public bool Allows(string who)
    {
        using var lease = _limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
