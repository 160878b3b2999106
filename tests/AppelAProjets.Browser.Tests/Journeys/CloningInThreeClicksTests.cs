using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

public sealed class CloningInThreeClicksTests(Chromium chromium)
{
    [Fact]
    public async Task The_reference_call_is_cloned_to_next_year_in_three_clicks()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2022-10-03T08:00:00Z"));
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("coordination@demo.example");
        await page.GotoAsync("/coordination/appels/grandsoissons-2022");

        await page.ClickAsync("main a:has-text('Paramètres')");
        await page.GetByTestId("clone").ClickAsync();
        await page.InspectAsync();
        await page.GetByTestId("create-call").ClickAsync();

        await page.WaitForURLAsync("**/coordination/appels/grandsoissons-2023/parametres");
        var clone = await site.App.DbAsync(db => db.Calls.AsNoTracking().SingleAsync(call => call.Slug == "grandsoissons-2023"));
        clone.PublishedAt.ShouldBeNull();
        clone.Schedule.ClosesAt.ShouldBe(TestApp.Utc("2023-05-20T21:59:00Z"));
        (await page.GetByTestId("publication").InnerTextAsync()).ShouldContain("brouillon");
    }
}
