using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(AppelAProjets.Browser.Tests.Chromium))]

namespace AppelAProjets.Browser.Tests;

/// <summary>
/// One browser for the whole run; each test opens its own session in it. Without a browser on the machine, tests are skipped by name.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    /// <summary>
    /// In milliseconds: far longer than any page takes on the slowest machine, so that only what never comes is given up.
    /// </summary>
    private static readonly float Patience = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync().WaitAsync(TimeSpan.FromMilliseconds(Patience));
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            // One that does not close is stopped with what drives it.
            await Task.WhenAny(_browser.CloseAsync(), Task.Delay(TimeSpan.FromMilliseconds(Patience)));
        }

        _playwright?.Dispose();
    }

    /// <summary>A person's browser, signed in with nobody.</summary>
    internal async Task<IPage> OpenAsync(Site site, int width = 1440)
    {
        Assert.SkipWhen(_browser is null, $"No browser at {Executable} (set CHROMIUM_PATH).");
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address,
                Locale = "fr-FR",
                AcceptDownloads = true,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        site.Visit(context);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }
}
