using System.Globalization;
using System.Net;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class SheetWorkbookTests
{
    [Fact]
    public async Task The_workbook_holds_the_fiches_of_its_evaluator_and_no_other()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var mine = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var conflicted = await given.FicheAsync("Le secret", given.Nadia);
        await given.FicheAsync("À Paul seul", given.Paul);
        await app.Given.ConflictAsync(conflicted, given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        var answer = await browser.GetAsync($"/evaluation/feuille/{given.Call.Slug}/classeur.xlsx");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe(XlsxFile.ContentType);
        using var sheet = new FilledSheet(answer.Bytes);
        sheet.Workbook.Worksheets.Select(s => s.Name).ShouldBe(["Mode d’emploi", "Notes", "Critères", "Fiches", "Listes"]);
        sheet.LineOf(mine).ShouldBe(3);
        var everything = string.Join('\n', sheet.Workbook.Worksheets.SelectMany(s => s.CellsUsed()).Select(cell => cell.GetString()));
        everything.ShouldContain("Les mots voyageurs");
        everything.ShouldNotContain("Le secret");
        everything.ShouldNotContain("À Paul seul");
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.RatingSheetDownloaded))).ShouldBe(1);
    }

    [Fact]
    public async Task The_fiches_are_read_with_their_budget_partners_and_calendar()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var content = (await app.DbAsync(db => db.Filings.SingleAsync(filing => filing.FicheId == fiche.Id))).Content;

        using var sheet = await FilledSheet.DownloadAsync(await app.SignedInAsync(given.Nadia), given);

        var fiches = sheet.Workbook.Worksheet("Fiches");
        string Read(string heading) =>
            fiches.Cell(2, fiches.Row(1).CellsUsed().Single(cell => cell.GetString() == heading).Address.ColumnNumber).GetString();
        Read("Budget").ShouldContain("Charges\u00A0: ");
        Read("Partenaires").ShouldContain(content.Partners[0].Name);
        Read("Calendrier").ShouldContain(content.StartsOn!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Cells_to_fill_are_open_with_their_values_and_the_others_are_locked()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var draft = await given.FicheAsync("Un", given.Nadia);
        var filed = await given.FicheAsync("Deux", given.Nadia);
        await app.Given.FiledEvaluationAsync(filed, given.Nadia, 3.5m);

        using var sheet = await FilledSheet.DownloadAsync(await app.SignedInAsync(given.Nadia), given);

        sheet.Notes.Protection.IsProtected.ShouldBeTrue();
        sheet.Notes.Column(1).IsHidden.ShouldBeTrue();
        sheet.Cell(draft, "note.QUALITE").Style.Protection.Locked.ShouldBeFalse();
        sheet.Cell(draft, "motif.QUALITE").Style.Protection.Locked.ShouldBeFalse();
        sheet.Cell(draft, "numero").Style.Protection.Locked.ShouldBeTrue();
        sheet.Cell(filed, "note.QUALITE").Style.Protection.Locked.ShouldBeTrue();
        sheet.Cell(filed, "note.QUALITE").GetValue<decimal>().ShouldBe(3.5m);
        ListOf(sheet, "note.QUALITE").ShouldBe(["0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"]);
        ListOf(sheet, "note.INNOVATION")[^1].ShouldBe("na");
    }

    [Fact]
    public async Task The_instructions_are_wrapped_in_rows_that_hold_them_and_speak_as_the_site_does()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Un", given.Nadia);

        using var sheet = await FilledSheet.DownloadAsync(await app.SignedInAsync(given.Nadia), given);

        var guide = sheet.Workbook.Worksheet("Mode d’emploi");
        guide.CellsUsed().ShouldAllBe(cell => cell.Address.ColumnNumber == 1 && cell.Style.Alignment.WrapText);
        guide.CellsUsed().ShouldAllBe(cell => cell.WorksheetRow().Height >= 15 * Math.Ceiling(cell.GetString().Length / 96d));
        var words = string.Join('\n', guide.CellsUsed().Select(cell => cell.GetString()));
        words.ShouldContain("laissée de côté");
        words.ShouldNotContain("refusée");
    }

    [Fact]
    public async Task Words_that_look_like_formulas_stay_words()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("=HYPERLINK(\"http://ailleurs.example\")", given.Nadia);

        using var sheet = await FilledSheet.DownloadAsync(await app.SignedInAsync(given.Nadia), given);

        sheet.Cell(fiche, "fiche").HasFormula.ShouldBeFalse();
        sheet.Cell(fiche, "fiche").GetString().ShouldStartWith("=HYPERLINK");
        sheet.Workbook.Worksheets.SelectMany(s => s.CellsUsed()).ShouldAllBe(cell => !cell.HasFormula);
    }

    [Fact]
    public async Task The_page_is_not_there_for_who_is_no_evaluator_of_the_call()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var elsewhere = await app.Given.CallAsync();
        var stranger = await app.Given.UserAsync("Éric Morel");
        await app.Given.GrantAsync(stranger, CallRole.Evaluator, elsewhere);
        var path = $"/evaluation/feuille/{given.Call.Slug}";

        foreach (var browser in new[] { await app.SignedInAsync(stranger), await app.SignedInAsync(await given.CoordinatorAsync()) })
        {
            (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await browser.GetAsync($"{path}/classeur.xlsx")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await (await app.SignedInAsync(given.Nadia)).GetAsync("/evaluation/feuille/aucun-appel")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static List<string> ListOf(FilledSheet sheet, string key)
    {
        var first = sheet.Notes.Cell(3, sheet.ColumnOf(key));
        var rule = sheet.Notes.DataValidations.Single(validation => validation.Ranges.Any(range => range.Contains(first)));
        rule.AllowedValues.ShouldBe(XLAllowedValues.List);
        var address = rule.MinValue.TrimStart('=').Split('!')[1].Replace("$", string.Empty, StringComparison.Ordinal);
        return
        [
            .. sheet
                .Workbook.Worksheet("Listes")
                .Range(address)
                .Cells()
                .Select(cell => Convert.ToString(cell.Value, System.Globalization.CultureInfo.InvariantCulture)!),
        ];
    }
}
