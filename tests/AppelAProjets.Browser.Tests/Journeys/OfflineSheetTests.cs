using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>A member of the committee on a train: the workbook leaves by the browser, is written by LibreOffice, and comes back.</summary>
public sealed class OfflineSheetTests(Chromium chromium)
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static readonly string? Soffice = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    [Fact]
    public async Task A_sheet_filled_in_LibreOffice_shows_its_differences_then_its_marks_are_on_the_page()
    {
        Assert.SkipWhen(Soffice is null, "LibreOffice (soffice) is not installed on this machine.");
        await using var site = await Site.StartAsync(TestApp.Utc("2022-05-27T08:00:00Z"));
        var (ficheId, number, email) = await ToRateAsync(site);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(email);
        await page.VisitAsync("/evaluation/feuille/demo-notation");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("sheet-download").ClickAsync());
        var workbook = Path.Combine(site.App.Folder, "notation.xlsx");
        await download.SaveAsAsync(workbook);

        var flat = await ConvertAsync(site, workbook, "fods");
        Fill(flat, number, new(StringComparer.Ordinal) { ["note.QUALITE"] = 4.5m, ["note.ENJEU"] = 3m });
        File.Delete(workbook);
        var written = await ConvertAsync(site, flat, "xlsx");
        await page.Locator("input[type=file]").SetInputFilesAsync(written);
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir les différences" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("sheet-summary")).ToContainTextAsync("1 fiche modifiée");
        await Assertions.Expect(page.GetByTestId("sheet-change")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByTestId("sheet-change").First).ToContainTextAsync("4,5");
        await page.InspectAsync("differences");
        await page.GetByTestId("sheet-apply").ClickAsync();
        await Assertions.Expect(page.GetByTestId("evaluation-message")).ToContainTextAsync("1 évaluation enregistrée");
        await page.GotoAsync($"/evaluation/{ficheId}");

        await Assertions.Expect(page.GetByTestId("criterion").Nth(0).Locator(".crit-mark")).ToContainTextAsync("4,5");
        await Assertions.Expect(page.GetByTestId("criterion").Nth(1).Locator(".crit-mark")).ToContainTextAsync("3");
    }

    private static Task<(Guid FicheId, string Number, string Email)> ToRateAsync(Site site) => site.App.DbAsync(async db =>
    {
        var found = await (
            from assignment in db.Assignments
            join user in db.Users on assignment.EvaluatorId equals user.Id
            join fiche in db.Fiches on assignment.FicheId equals fiche.Id
            where fiche.Call.Slug == "demo-notation"
                && !db.Conflicts.Any(c => c.FicheId == assignment.FicheId && c.UserId == user.Id)
                && !db.Evaluations.Any(e => e.FicheId == assignment.FicheId && e.EvaluatorId == user.Id)
            orderby user.Email, fiche.Number
            select new { assignment.FicheId, fiche.Number, user.Email }).FirstAsync();
        return (found.FicheId, found.Number!, found.Email!);
    });

    private static async Task<string> ConvertAsync(Site site, string file, string format)
    {
        using var conversion = Process.Start(new ProcessStartInfo(
            Soffice!, [$"-env:UserInstallation=file://{site.App.Folder}/office", "--headless", "--convert-to", format, "--outdir", site.App.Folder, file]))!;
        await conversion.WaitForExitAsync(TestContext.Current.CancellationToken);
        conversion.ExitCode.ShouldBe(0);
        return Path.ChangeExtension(file, format);
    }

    /// <summary>Writes marks in the cells of one fiche, as a person would in the grid of the spreadsheet.</summary>
    private static void Fill(string flat, string number, Dictionary<string, decimal> marks)
    {
        var document = XDocument.Load(flat, LoadOptions.PreserveWhitespace);
        var rows = document.Descendants(Table + "table").Single(sheet => sheet.Attribute(Table + "name")!.Value == "Notes").Descendants(Table + "table-row").ToList();
        var keys = Cells(rows[0]).ConvertAll(WordsOf);
        var cells = Cells(rows.First(row => Cells(row).Exists(cell => WordsOf(cell) == number)));
        foreach (var (key, mark) in marks)
        {
            var cell = cells[keys.IndexOf(key)];
            cell.SetAttributeValue(Office + "value-type", "float");
            cell.SetAttributeValue(Office + "value", mark.ToString(CultureInfo.InvariantCulture));
            cell.ReplaceNodes(new XElement(Text + "p", mark.ToString(CultureInfo.GetCultureInfo("fr-FR"))));
        }

        document.Save(flat);
    }

    /// <summary>The cells of a row one by one: the format writes those that follow each other alike only once.</summary>
    private static List<XElement> Cells(XElement row)
    {
        foreach (var cell in row.Elements().ToList())
        {
            var times = Math.Min((int?)cell.Attribute(Table + "number-columns-repeated") ?? 1, 100);
            cell.SetAttributeValue(Table + "number-columns-repeated", null);
            for (var i = 1; i < times; i++)
            {
                cell.AddAfterSelf(new XElement(cell));
            }
        }

        return [.. row.Elements()];
    }

    private static string WordsOf(XElement cell) => string.Join('\n', cell.Elements(Text + "p").Select(paragraph => paragraph.Value));
}
