using System.Diagnostics;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>Waits for what other processes and threads do: looks often, gives up at a deadline with a sentence.</summary>
internal static class Eventually
{
    /// <summary>Far longer than anything takes on the slowest machine, so that only what never comes is given up.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    internal static async Task HoldsAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"After {Patience.TotalMinutes} minutes it is still not true that {what}.");
            }

            await Task.Delay(20);
        }
    }

    internal static Task HoldsAsync(Func<bool> condition, string what) => HoldsAsync(() => Task.FromResult(condition()), what);
}
