using System.Diagnostics;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>Waits for what other processes and threads do: looks often, gives up at a deadline with a sentence.</summary>
internal static class Eventually
{
    internal static async Task HoldsAsync(Func<Task<bool>> condition, string what, int seconds = 30)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed.TotalSeconds > seconds)
            {
                throw new TimeoutException($"After {seconds} s it is still not true that {what}.");
            }

            await Task.Delay(20);
        }
    }

    internal static Task HoldsAsync(Func<bool> condition, string what, int seconds = 30) =>
        HoldsAsync(() => Task.FromResult(condition()), what, seconds);
}
