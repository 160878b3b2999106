using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AppelAProjets.Browser.Tests;

/// <summary>The application on a real socket, with the demonstration loaded at the instant the test chooses.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly List<IBrowserContext> _visitors = [];
    private readonly CancellationTokenSource _end = new();

    private Site(TestApp app) => App = app;

    public TestApp App { get; }

    public string Address => App.Address.ToString();

    public TestClock Clock => App.Clock;

    /// <summary>
    /// What is asked of a page without a limit (a script's answer, a key) is given up with it after this long: far longer than any test, so
    /// that only a page that hangs is closed.
    /// </summary>
    public TimeSpan LongestVisit { get; set; } = TimeSpan.FromMinutes(6);

    public static async Task<Site> StartAsync(DateTime now)
    {
        var app = new TestApp { ServesAssets = true, Port = 0 };
        app.Clock.MoveTo(now);
        await app.LoadDemonstrationAsync();
        return new Site(app);
    }

    /// <summary>
    /// The application with nothing in it, on a free port or on one just left, with a database of its own or another one's.
    /// </summary>
    public static Site StartEmpty(int port = 0, TestDatabase? database = null)
    {
        var app = new TestApp
        {
            ServesAssets = true,
            Port = port,
            Reroute = database is null ? null : _ => database.ConnectionString,
        };
        app.Start();
        return new Site(app);
    }

    /// <summary>Notes a browser that visits: it leaves before the test ends, and asks the next one nothing.</summary>
    public void Visit(IBrowserContext visitor)
    {
        _visitors.Add(visitor);
        _ = CloseLateAsync(visitor);
    }

    /// <summary>Stops answering, in the middle of whatever it does; the database stays.</summary>
    public async Task StopAnsweringAsync()
    {
        App.KeepFromOthers();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await App.Services.GetRequiredService<IServer>().StopAsync(atOnce.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (var visitor in _visitors)
        {
            // A browser that closes a page which is just going elsewhere may never say so; it leaves with the whole browser then.
            await Task.WhenAny(visitor.CloseAsync(), Task.Delay(TimeSpan.FromSeconds(30)));
        }

        await App.DisposeAsync();
        _end.Dispose();
    }

    private async Task CloseLateAsync(IBrowserContext visitor)
    {
        await Task.Delay(LongestVisit, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_end.IsCancellationRequested)
        {
            await visitor.CloseAsync(new() { Reason = $"The visit is not over after {LongestVisit}." });
        }
    }
}
