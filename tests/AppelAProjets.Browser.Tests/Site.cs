using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Browser.Tests;

/// <summary>The application on a real socket, with the demonstration loaded at the instant the test chooses.</summary>
public sealed class Site : IAsyncDisposable
{
    private Site(TestApp app) => App = app;

    public TestApp App { get; }

    public string Address => App.ClientOptions.BaseAddress.ToString();

    public TestClock Clock => App.Clock;

    public static async Task<Site> StartAsync(DateTime now)
    {
        var app = new TestApp { ServesAssets = true };
        app.Clock.MoveTo(now);
        app.UseKestrel(0);
        app.StartServer();
        await app.InScopeAsync(services => services.GetRequiredService<IDemonstration>().LoadAsync(CancellationToken.None));
        return new Site(app);
    }

    /// <summary>
    /// The application with nothing in it, on a free port or on one just left, with a database of its own or another one's.
    /// </summary>
    public static Site StartEmpty(int port = 0, TestDatabase? database = null)
    {
        var app = new TestApp { ServesAssets = true, Reroute = database is null ? null : _ => database.ConnectionString };
        app.UseKestrel(port);
        app.StartServer();
        return new Site(app);
    }

    /// <summary>Stops answering, in the middle of whatever it does; the database stays.</summary>
    public async Task StopAnsweringAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await App.Services.GetRequiredService<IServer>().StopAsync(atOnce.Token);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
