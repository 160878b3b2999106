using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>A member of the committee on a train: the workbook leaves by the browser, is written by LibreOffice, and comes back.</summary>
public sealed class OfflineSheetTests(Chromium chromium)
{
    [Fact]
    public async Task A_sheet_filled_in_LibreOffice_shows_its_differences_then_its_marks_are_on_the_page()
    {
        Assert.SkipWhen(LibreOffice.Path is null, LibreOffice.Absent);
        await using var site = await Site.StartAsync(TestApp.Utc("2022-05-27T08:00:00Z"));
        var (ficheId, number, email) = await ToRateAsync(site);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(email);
        await page.ExamineAsync("/evaluation/feuille/demo-notation");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("sheet-download").ClickAsync());
        var workbook = Path.Combine(site.App.Folder, "notation.xlsx");
        await download.SaveAsAsync(workbook);

        var written = await LibreOffice.FillAsync(
            workbook,
            "Notes",
            number,
            new(StringComparer.Ordinal) { ["note.QUALITE"] = 4.5m, ["note.ENJEU"] = 3m }
        );
        await page.Locator("input[type=file]").SetInputFilesAsync(written);
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir les différences" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("sheet-summary")).ToContainTextAsync("1 fiche modifiée");
        await Assertions.Expect(page.GetByTestId("sheet-change")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByTestId("sheet-change").First).ToContainTextAsync("4,5");
        await page.ExamineAsync();
        await page.GetByTestId("sheet-apply").ClickAsync();
        await Assertions.Expect(page.GetByTestId("evaluation-message")).ToContainTextAsync("1 évaluation enregistrée");
        await page.GotoAsync($"/evaluation/{ficheId}");

        await Assertions.Expect(page.GetByTestId("criterion").Nth(0).Locator(".crit-mark")).ToContainTextAsync("4,5");
        await Assertions.Expect(page.GetByTestId("criterion").Nth(1).Locator(".crit-mark")).ToContainTextAsync("3");
    }

    private static Task<(Guid FicheId, string Number, string Email)> ToRateAsync(Site site) =>
        site.App.DbAsync(async db =>
        {
            var found = await (
                from assignment in db.Assignments
                join user in db.Users on assignment.EvaluatorId equals user.Id
                join fiche in db.Fiches on assignment.FicheId equals fiche.Id
                where
                    fiche.Call.Slug == "demo-notation"
                    && !db.Conflicts.Any(c => c.FicheId == assignment.FicheId && c.UserId == user.Id)
                    && !db.Evaluations.Any(e => e.FicheId == assignment.FicheId && e.EvaluatorId == user.Id)
                orderby user.Email, fiche.Number
                select new
                {
                    assignment.FicheId,
                    fiche.Number,
                    user.Email,
                }
            ).FirstAsync();
            return (found.FicheId, found.Number!, found.Email!);
        });
}
