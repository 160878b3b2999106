using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>An evaluator who never touches the mouse: digits, comma, arrows, and the subtotal the server sends back.</summary>
public sealed class RatingByKeyboardTests(Chromium chromium)
{
    private static readonly DateTime DuringRating = TestApp.Utc("2022-05-27T08:00:00Z");

    [Fact]
    public async Task Digits_rate_and_the_subtotal_follows()
    {
        await using var site = await Site.StartAsync(DuringRating);
        var given = await RatingToDo.FindAsync(site);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(given.Email);
        await page.GotoAsync($"/evaluation/{given.FicheId}");
        var criteria = page.GetByTestId("criterion");

        await criteria.Nth(0).Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("4");
        await page.Keyboard.PressAsync(",");
        await Assertions.Expect(criteria.Nth(0).Locator(".crit-mark")).ToContainTextAsync("4,5");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(criteria.Nth(1).Locator(".crit-mark")).ToContainTextAsync("3");
        await Assertions.Expect(page.GetByTestId("score-total")).Not.ToContainTextAsync("–");

        // At its end, the page has no row half under the bar of the buttons.
        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await page.InspectAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(url => !url.Contains(given.FicheId.ToString(), StringComparison.Ordinal));

        var saved = (await given.EvaluationAsync(site)).ShouldNotBeNull();
        saved.Status.ShouldBe(EvaluationStatus.Draft);
        saved.Ratings.Select(rating => rating.Value).OfType<decimal>().Order().ShouldBe([3m, 4.5m]);
    }

    [Fact]
    public async Task A_whole_evaluation_from_the_queue_to_its_filing_without_a_mouse()
    {
        await using var site = await Site.StartAsync(DuringRating);
        var given = await RatingToDo.FindAsync(site);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(given.Email);
        await page.GotoAsync("/evaluation");

        await TabToAsync(page, $"a[href='/evaluation/{given.FicheId}']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith($"/evaluation/{given.FicheId}", StringComparison.Ordinal));
        await TabToAsync(page, "[data-criterion] summary");
        await page.Keyboard.PressAsync("5");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.TypeAsync("Diagnostic partagé, méthode éprouvée.");
        await page.Keyboard.PressAsync("Escape");
        var criteria = page.GetByTestId("criterion");
        var count = await criteria.CountAsync();
        for (var i = 1; i < count; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            // The seventh takes «non applicable».
            await page.Keyboard.PressAsync(i == 6 ? "n" : "4");
        }

        await Assertions.Expect(page.GetByTestId("missing-list")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("save-state")).ToContainTextAsync("Brouillon enregistré");
        await TabToAsync(page, "#ApplicantComment");
        await page.Keyboard.TypeAsync("Un projet attendu.");
        await page.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(page.GetByTestId("evaluation-message")).ToContainTextAsync("Votre évaluation est déposée");

        await page.InspectAsync("deposee");
        var filed = (await given.EvaluationAsync(site)).ShouldNotBeNull();
        filed.Status.ShouldBe(EvaluationStatus.Filed);
        filed.CommentToApplicant.ShouldBe("Un projet attendu.");
        filed.Ratings.Count(rating => rating.NotApplicable).ShouldBe(1);
        filed.Ratings.Single(rating => rating.Value == 5m).Justification.ShouldBe("Diagnostic partagé, méthode éprouvée.");
        await TabToAsync(page, "[data-testid=next-to-rate]");
    }

    /// <summary>Presses Tab until the element has the focus; a page where it never comes is not for the keyboard.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never reaches {selector}.");
    }
}
