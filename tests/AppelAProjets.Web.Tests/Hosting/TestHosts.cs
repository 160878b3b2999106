using System.Collections.Concurrent;
using System.Net;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// The applications of this run that wait for a test. Starting one takes some twenty times the processor time of a test's pages, so a test
/// borrows one, and gives it back as it found it.
/// </summary>
internal static class TestHosts
{
    private static readonly Dictionary<string, string?> NoSettings = [];
    private static readonly ConcurrentDictionary<TestHostKind, ConcurrentBag<TestHost>> Idle = new();
    private static int _loans;

    static TestHosts() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            // The process ends and takes the applications with it; what they hold outside of it is to be removed.
            foreach (var host in Idle.Values.SelectMany(hosts => hosts))
            {
                host.Database.Dispose();
            }
        };

    /// <summary>A started application, empty.</summary>
    public static TestHost Borrow(TestHostKind kind)
    {
        var host = Of(kind).TryTake(out var idle) ? idle : new TestHost(kind, NoSettings);
        var loan = Interlocked.Increment(ref _loans);
        host.ComesFrom(new IPAddress([10, (byte)(loan >> 16), (byte)(loan >> 8), (byte)loan]));
        host.Start();
        return host;
    }

    public static async Task GiveBackAsync(TestHost host, TestHostKind kind)
    {
        if (await host.TryRenewAsync())
        {
            Of(kind).Add(host);
        }
        else
        {
            await host.DisposeAsync();
        }
    }

    private static ConcurrentBag<TestHost> Of(TestHostKind kind) => Idle.GetOrAdd(kind, _ => []);
}
