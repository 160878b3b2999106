using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>An evaluator whose network comes and goes, or who has the same fiche open twice.</summary>
public sealed class RatingAutosaveTests(Chromium chromium)
{
    private static readonly DateTime DuringRating = TestApp.Utc("2022-05-27T08:00:00Z");

    [Fact]
    public async Task What_is_rated_without_network_stays_on_the_device_and_leaves_by_itself_when_it_is_back()
    {
        await using var site = await Site.StartAsync(DuringRating);
        var given = await RatingToDo.FindAsync(site);
        var page = await OpenAsync(site, given);

        await page.Context.SetOfflineAsync(true);
        await RateAsync(page, "4");
        await page.Locator("#Comment").FillAsync("Écrit dans le train.");
        await Assertions
            .Expect(page.GetByTestId("save-state"))
            .ToContainTextAsync("Hors ligne : vos saisies sont gardées sur cet appareil");
        await page.Locator("button[value=deposer]").ClickAsync();
        await Assertions.Expect(page.GetByTestId("save-state")).ToContainTextAsync("Hors ligne");
        page.Url.ShouldEndWith($"/evaluation/{given.FicheId}", Case.Sensitive, "the page stays");
        await page.InspectAsync("hors-ligne");
        (await given.EvaluationAsync(site)).ShouldBeNull();

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.GetByTestId("save-state")).ToContainTextAsync("Brouillon enregistré");
        await Eventually.HoldsAsync(
            async () =>
                await given.EvaluationAsync(site) is { CommentToCommittee: "Écrit dans le train." } kept
                && kept.Ratings.Any(rating => rating.Value == 4m),
            "what was rated in the train is recorded"
        );
        (await page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task Two_windows_that_rate_the_same_criterion_are_shown_both_values()
    {
        await using var site = await Site.StartAsync(DuringRating);
        var given = await RatingToDo.FindAsync(site);
        var first = await OpenAsync(site, given);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync($"/evaluation/{given.FicheId}");
        await first.BringToFrontAsync();
        await RateAsync(first, "4");
        await Assertions.Expect(first.GetByTestId("save-state")).ToContainTextAsync("Brouillon enregistré");

        // The second, behind, did not look at the server since: it still shows nothing rated.
        await second.EvaluateAsync(
            "() => { const choice = document.querySelector('[data-criterion] input[value=\"2\"]'); choice.checked = true; "
                + "choice.dispatchEvent(new Event('change', { bubbles: true })); }"
        );

        await Assertions.Expect(second.GetByTestId("save-state")).ToContainTextAsync("Votre évaluation a changé dans un autre onglet");
        await second.BringToFrontAsync();
        await second.Locator(".save-action button").PressAsync("Enter");
        await Assertions.Expect(second.GetByTestId("conflict-mine")).ToContainTextAsync("2");
        await Assertions.Expect(second.GetByTestId("conflict-theirs")).ToContainTextAsync("4");
        await second.GetByRole(AriaRole.Button, new() { Name = "Garder ma saisie" }).ClickAsync();
        await Eventually.HoldsAsync(
            async () => (await given.EvaluationAsync(site))!.Ratings.Any(rating => rating.Value == 2m),
            "the value chosen is recorded"
        );
    }

    private async Task<IPage> OpenAsync(Site site, RatingToDo given)
    {
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(given.Email);
        await page.GotoAsync($"/evaluation/{given.FicheId}");
        return page;
    }

    private static async Task RateAsync(IPage page, string mark)
    {
        await page.GetByTestId("criterion").First.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync(mark);
    }
}
