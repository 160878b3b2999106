using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>What a committee takes to its meeting is on paper: nothing that counts is folded away or broken.</summary>
public sealed class PaperTests(Chromium chromium)
{
    [Fact]
    public async Task The_grid_of_an_evaluator_is_printed_whole_with_its_marks_and_its_words()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2022-05-27T08:00:00Z"));
        var given = await RatingToDo.FindAsync(site);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(given.Email);
        await page.GotoAsync($"/evaluation/{given.FicheId}");
        var last = page.Locator("[data-criterion]:has(input[type=radio])").Last;
        await last.Locator("summary").ClickAsync();
        await last.Locator("textarea").FillAsync(string.Join('\n', Enumerable.Range(1, 12).Select(line => $"Ligne {line}.")));
        await page.EvaluateAsync("() => { for (const part of document.querySelectorAll('details')) part.open = false; }");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.Locator("details.crit").First.IsVisibleAsync()).ShouldBeTrue("a criterion is on paper even when folded");
        (await last.Locator("textarea").IsVisibleAsync()).ShouldBeTrue();
        (await last.Locator("textarea").EvaluateAsync<bool>("box => box.scrollHeight <= box.clientHeight + 2")).ShouldBeTrue(
            "all that was written shows"
        );
        await SaveAsync(page, "notation");
    }

    [Fact]
    public async Task Amounts_are_never_broken_across_lines_on_the_list_of_decisions()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2022-06-07T13:00:00Z"));
        var page = await chromium.OpenAsync(site);
        var (email, slug) = await site.App.DbAsync(async db =>
        {
            var found = await (
                from grant in db.RoleGrants
                join user in db.Users on grant.UserId equals user.Id
                where grant.Role == AppelAProjets.Web.Data.Accounts.CallRole.Coordinator
                select user.Email
            ).FirstAsync();
            return (found!, await db.Filings.Select(f => f.Fiche.Call.Slug).FirstAsync());
        });
        await page.SignInAsync(email);
        await page.SetViewportSizeAsync(680, 960);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var path in new[] { "deliberation", "classement", "recevabilite", "fiches", "avancement", "affectations" })
        {
            await page.GotoAsync($"/coordination/appels/{slug}/{path}");
            (
                await page.EvaluateAsync<string[]>(
                    """
                    () => [...document.querySelectorAll('main *')]
                      .filter(part => part.children.length === 0 && /\d\s?€/.test(part.textContent) && part.textContent.length < 16)
                      .filter(part => {
                        const range = document.createRange();
                        range.selectNodeContents(part);
                        return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
                      })
                      .map(part => part.textContent)
                    """
                )
            ).ShouldBeEmpty(path);
            await SaveAsync(page, path);
        }
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PAPER_FOLDER") is { } folder)
        {
            await page.PdfAsync(
                new()
                {
                    Path = Path.Combine(folder, name + ".pdf"),
                    PreferCSSPageSize = true,
                    PrintBackground = false,
                }
            );
        }
    }
}
