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
        var (ficheId, evaluatorId, email) = await site.App.DbAsync(async db =>
        {
            var found = await (
                from assignment in db.Assignments
                join user in db.Users on assignment.EvaluatorId equals user.Id
                where db.Fiches.Any(f => f.Id == assignment.FicheId && f.Call.Slug == "demo-notation")
                    && !db.Conflicts.Any(c => c.FicheId == assignment.FicheId && c.UserId == user.Id)
                    && !db.Evaluations.Any(e => e.FicheId == assignment.FicheId && e.EvaluatorId == user.Id)
                orderby user.Email
                select new { assignment.FicheId, user.Id, user.Email }).FirstAsync();
            return (found.FicheId, found.Id, found.Email!);
        });
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(email);
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

        await page.InspectAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(url => !url.Contains(ficheId.ToString(), StringComparison.Ordinal));

        var saved = await site.App.DbAsync(db => db.Evaluations.AsNoTracking().Include(e => e.Ratings).SingleAsync(e => e.FicheId == ficheId && e.EvaluatorId == evaluatorId));
        saved.Status.ShouldBe(EvaluationStatus.Draft);
        saved.Ratings.Select(rating => rating.Value).OfType<decimal>().Order().ShouldBe([3m, 4.5m]);
    }
}
