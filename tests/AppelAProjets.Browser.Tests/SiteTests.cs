using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests;

/// <summary>A page that hangs fails its own test and holds no other.</summary>
public sealed class SiteTests(Chromium chromium)
{
    [Theory]
    [InlineData("() => new Promise(() => {})")]
    [InlineData("() => { for (;;); }")]
    public async Task A_page_that_never_answers_is_given_up(string script)
    {
        await using var site = Site.StartEmpty();
        site.LongestVisit = TimeSpan.FromSeconds(2);
        var page = await chromium.OpenAsync(site);

        var refused = await Should.ThrowAsync<PlaywrightException>(() => page.EvaluateAsync(script));

        refused.Message.ShouldContain("The visit is not over");
    }
}
