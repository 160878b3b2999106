using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace AppelAProjets.Browser.Tests;

/// <summary>What every page shown to a person must satisfy.</summary>
public static class PageChecks
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Goes to a page and checks it.</summary>
    public static async Task VisitAsync(this IPage page, string path)
    {
        var answer = await page.GotoAsync(path);
        answer!.Status.ShouldBeLessThan(400, $"{path} answers {answer.Status}");
        await page.InspectAsync();
    }

    /// <summary>axe finds nothing, nothing scrolls sideways, nobody reads English or a broken template.</summary>
    public static async Task InspectAsync(this IPage page, string state = "")
    {
        await page.PictureAsync(state);
        // No page has a frame: the way without partial runs says the same, without a second page to gather them in.
        var result = await page.RunAxeLegacy(Rules);
        result.Violations.Select(v => $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty($"axe on {page.Url}");
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
        name = System.Text.RegularExpressions.Regex.Replace(name, "[0-9a-f]{8}-[0-9a-f-]{27}", "ID", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var file = string.Create(CultureInfo.InvariantCulture, $"{(name.Length == 0 ? "accueil" : name)}{(state.Length == 0 ? state : "-" + state)}-{page.ViewportSize!.Width}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, file), FullPage = true });
    }
}
