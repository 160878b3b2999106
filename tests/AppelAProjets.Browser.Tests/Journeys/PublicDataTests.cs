using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>What the public pages tell machines, in a real browser.</summary>
public sealed class PublicDataTests(Chromium chromium)
{
    [Fact]
    public async Task The_data_for_search_engines_breaks_no_rule_of_the_security_policy()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        var page = await chromium.OpenAsync(site);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.AddInitScriptAsync(
            "window.refused = []; document.addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' "
                + "+ e.blockedURI));"
        );

        await page.GotoAsync("/appels/demo-ouvert", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        (await page.Locator("script[type='application/ld+json']").CountAsync()).ShouldBe(1);
        (await page.EvaluateAsync<string[]>("() => window.refused")).ShouldBeEmpty();
        complaints.ShouldBeEmpty();

        // The same block, were it a script, is refused and said so: the two readings above can see it.
        await page.EvaluateAsync(
            "() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.head.append(s); }"
        );
        (await page.EvaluateAsync<bool>("() => window.ran === true")).ShouldBeFalse();
        (await page.EvaluateAsync<string[]>("() => window.refused")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_dates_of_a_call_are_taken_in_one_click()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/appels/demo-ouvert");

        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Ajouter les dates à mon agenda" }).ClickAsync()
        );

        file.SuggestedFilename.ShouldBe("calendrier-demo-ouvert.ics");
        (await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken)).ShouldStartWith("BEGIN:VCALENDAR\r\n");
    }
}
