using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Tests.Hosting;
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

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
