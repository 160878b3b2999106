using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;

namespace AppelAProjets.Browser.Tests;

/// <summary>What every page shown to a person must satisfy.</summary>
internal static class PageChecks
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Violations = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
          });
          return found.violations.map(v => `${v.id}: ${v.help} — ${v.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    /// <summary>A desk, a tablet and a phone, in pixels.</summary>
    private static readonly int[] Widths = [1440, 768, 360];

    /// <summary>Goes to a page, which must answer.</summary>
    public static async Task VisitAsync(this IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        answer!.Status.ShouldBeLessThan(400, $"{path} answers {answer.Status}");
    }

    /// <summary>Goes to a page and checks it at every width.</summary>
    public static async Task ExamineAsync(this IPage page, string path)
    {
        await page.VisitAsync(path);
        await page.ExamineAsync();
    }

    /// <summary>Checks the page as it stands at every width, and leaves it at the width it had.</summary>
    public static async Task ExamineAsync(this IPage page)
    {
        var before = page.ViewportSize!;
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, before.Height);
            await page.InspectAsync();
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>axe finds nothing, and nothing scrolls sideways.</summary>
    public static async Task InspectAsync(this IPage page, string state = "")
    {
        await page.PictureAsync(state);
        // No page has a frame: axe is put in once, and says what it finds without a second page to gather it in.
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'"))
        {
            await page.EvaluateAsync(Axe);
        }

        // What a bar that sticks happens to cover is a matter of where one scrolled: it is put in its place while axe measures.
        await page.EvaluateAsync("() => document.querySelectorAll('.save-bar').forEach(bar => { bar.style.position = 'static'; })");
        (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty($"axe on {page.Url} at {page.ViewportSize!.Width} px");
        await page.EvaluateAsync("() => document.querySelectorAll('.save-bar').forEach(bar => bar.style.removeProperty('position'))");
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBeLessThanOrEqualTo(0, $"{page.Url} scrolls sideways at {page.ViewportSize!.Width} px");
    }

    public static async Task SignInAsync(this IPage page, string email, string password = "Demo-2022!")
    {
        await page.GotoAsync("/connexion");
        await page.FillAsync("[name=Email]", email);
        await page.FillAsync("[name=Password]", password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/connexion", StringComparison.Ordinal));
    }

    /// <summary>A full-page picture, when SCREENSHOTS names a folder, for people to look at.</summary>
    private static async Task PictureAsync(this IPage page, string state)
    {
        if (Pictures is null)
        {
            return;
        }

        var name = new Uri(page.Url).PathAndQuery.Trim('/').Replace('/', '_').Replace('?', '_');
        name = System.Text.RegularExpressions.Regex.Replace(
            name,
            "[0-9a-f]{8}-[0-9a-f-]{27}",
            "ID",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        var file = string.Create(
            CultureInfo.InvariantCulture,
            $"{(name.Length == 0 ? "accueil" : name)}{(state.Length == 0 ? state : "-" + state)}-{page.ViewportSize!.Width}.png"
        );
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, file), FullPage = true });
    }
}
