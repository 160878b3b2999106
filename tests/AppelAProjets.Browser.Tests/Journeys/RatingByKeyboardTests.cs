using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>An evaluator who never touches the mouse: digits, comma, arrows, and the subtotal the server sends back.</summary>
public sealed class RatingByKeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task Digits_rate_and_the_subtotal_follows()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2022-05-27T08:00:00Z"));
        var ficheId = await site.App.DbAsync(db => db.Assignments
            .Where(a => db.Users.Any(u => u.Id == a.EvaluatorId && u.Email == "evaluateur1@demo.example")
                && !db.Conflicts.Any(c => c.FicheId == a.FicheId && c.UserId == a.EvaluatorId)
                && db.Fiches.Any(f => f.Id == a.FicheId && f.Call.Slug == "demo-notation")
                && !db.Evaluations.Any(e => e.FicheId == a.FicheId && e.EvaluatorId == a.EvaluatorId))
            .Select(a => a.FicheId).FirstAsync());
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("evaluateur1@demo.example");
        await page.GotoAsync($"/evaluation/{ficheId}");
        var criteria = page.GetByTestId("criterion");

        await criteria.Nth(0).Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("4");
        await page.Keyboard.PressAsync(",");
        await Assertions.Expect(criteria.Nth(0).Locator(".crit-mark")).ToContainTextAsync("4,5");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(criteria.Nth(1).Locator(".crit-mark")).ToContainTextAsync("3");
        await Assertions.Expect(page.GetByTestId("score-total")).Not.ToContainTextAsync("–");

        await page.CheckAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(url => !url.Contains(ficheId.ToString(), StringComparison.Ordinal));

        var saved = await site.App.DbAsync(db => db.Evaluations.AsNoTracking().Include(e => e.Ratings).SingleAsync(e => e.FicheId == ficheId && db.Users.Any(u => u.Id == e.EvaluatorId && u.Email == "evaluateur1@demo.example")));
        saved.Status.ShouldBe(EvaluationStatus.Draft);
        saved.Ratings.Select(rating => rating.Value).OfType<decimal>().Order().ShouldBe([3m, 4.5m]);
    }
}
