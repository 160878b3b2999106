using System.Net;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

/// <summary>
/// Workbooks that were not filled as they should, files that are no workbook, and what moves between the preview and the act.
/// </summary>
public sealed class SheetTamperingTests
{
    [Fact]
    public async Task A_line_whose_seal_was_touched_or_added_makes_the_workbook_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var touched = await FilledSheet.DownloadAsync(browser, given);
        touched.Write(fiche, "sceau", touched.Cell(fiche, "sceau").GetString()[..^2] + "AA");
        using var added = await FilledSheet.DownloadAsync(browser, given);
        added.Notes.Cell(9, 3).SetValue("Une fiche de plus");

        Refusal(await SheetImportTests.ImportAsync(browser, given, touched.Saved()))
            .ShouldContain("Ligne 3 : cette ligne ne vient pas de l’application, ou son repère caché a été modifié");
        Refusal(await SheetImportTests.ImportAsync(browser, given, added.Saved())).ShouldContain("Ligne 9");
    }

    [Fact]
    public async Task The_workbook_of_someone_else_or_of_another_call_is_refused_in_words()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Un", given.Nadia, given.Paul);
        using var pauls = await FilledSheet.DownloadAsync(await app.SignedInAsync(given.Paul), given);
        var elsewhere = await Situation.StartAsync(app);
        await app.Given.GrantAsync(given.Nadia, CallRole.Evaluator, elsewhere.Call);
        await elsewhere.FicheAsync("Ailleurs", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var other = await FilledSheet.DownloadAsync(browser, elsewhere);

        Refusal(await SheetImportTests.ImportAsync(browser, given, pauls.Saved())).ShouldContain("préparée pour une autre personne");
        Refusal(await SheetImportTests.ImportAsync(browser, given, other.Saved())).ShouldContain("celle d’un autre appel");
    }

    [Fact]
    public async Task A_seal_moved_to_another_line_and_a_line_given_twice_are_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Un", given.Nadia);
        var second = await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.Write(second, "sceau", sheet.Cell(first, "sceau").GetString());

        var preview = await SheetImportTests.ImportAsync(browser, given, sheet.Saved());

        preview.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        preview.Parts("sheet-refused").Count.ShouldBe(2);
        Page.Words(preview.Parts("sheet-refused")[0].TextContent).ShouldContain("figure plusieurs fois dans la feuille (lignes 3, 4)");
        Page.Words(preview.Parts("sheet-refused")[1].TextContent).ShouldContain("n’est pas celui de sa fiche");
    }

    [Fact]
    public async Task A_missing_column_is_named_and_a_missing_line_is_told_and_left_alone()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Un", given.Nadia);
        var second = await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var narrow = await FilledSheet.DownloadAsync(browser, given);
        narrow.Notes.Column(narrow.ColumnOf("note.COUT")).Clear(ClosedXML.Excel.XLClearOptions.Contents);
        using var shorter = await FilledSheet.DownloadAsync(browser, given);
        shorter.Mark(first, "QUALITE", 4).Notes.Row(shorter.LineOf(second)).Delete();

        Refusal(await SheetImportTests.ImportAsync(browser, given, narrow.Saved()))
            .ShouldContain("Il manque des colonnes à la feuille « Notes » : Coût du projet.");
        Page.Words((await SheetImportTests.ImportAsync(browser, given, shorter.Saved())).Part("sheet-absent").TextContent)
            .ShouldContain(second.Number!);
    }

    [Theory]
    [InlineData("notes.xlsx", "Ceci n’est pas un classeur.", "n’est pas d’un format accepté")]
    [InlineData("notes.csv", "a;b", "n’est pas accepté ici")]
    [InlineData("notes.xlsx", "", "vide")]
    public async Task A_file_that_is_no_workbook_is_refused_in_words(string name, string content, string message)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        Refusal(await SheetImportTests.ImportAsync(browser, given, System.Text.Encoding.UTF8.GetBytes(content), name))
            .ShouldContain(message);
    }

    [Fact]
    public async Task No_file_a_file_too_heavy_and_the_workbook_of_something_else_are_refused_in_words()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/feuille/{given.Call.Slug}";
        using var book = new ClosedXML.Excel.XLWorkbook();
        book.Worksheets.Add("Budget").Cell(1, 1).SetValue("autre chose");
        using var stream = new MemoryStream();
        book.SaveAs(stream);

        Refusal(await browser.PostAsync(path, [])).ShouldContain("Choisissez le classeur");
        Refusal(await SheetImportTests.ImportAsync(browser, given, new byte[(4 * 1024 * 1024) + 1])).ShouldContain("trop lourd");
        Refusal(await SheetImportTests.ImportAsync(browser, given, stream.ToArray())).ShouldContain("n’a pas de feuille « Notes » lisible");
    }

    [Fact]
    public async Task What_changed_between_the_differences_and_the_act_leaves_everything_as_it_was()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var moved = await given.FicheAsync("Un", given.Nadia);
        var still = await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        var preview = await SheetImportTests.ImportAsync(browser, given, sheet.Mark(moved, "QUALITE", 4).Mark(still, "QUALITE", 4).Saved());
        var path = $"/evaluation/{moved.Id}";
        await browser.SubmitAsync(
            await browser.GetAsync(path),
            path,
            new(StringComparer.Ordinal) { [given.MarkOf("QUALITE")] = "1", ["Action"] = "enregistrer" }
        );

        var refused = await browser.SubmitAsync(preview, SheetImportTests.ApplyPath(given), []);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Part("error-summary").TextContent.ShouldContain("rien n’a été appliqué");
        Page.Words(refused.Part("sheet-refused").TextContent).ShouldContain("Qualité du projet 1 4");
        (await given.EvaluationAsync(still, given.Nadia)).ShouldBeNull();
        (await app.DbAsync(db => db.Evaluations.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_parcel_of_someone_else_a_forged_one_and_an_old_one_are_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia, given.Paul);
        var nadia = await app.SignedInAsync(given.Nadia);
        var paul = await app.SignedInAsync(given.Paul);
        using var sheet = await FilledSheet.DownloadAsync(nadia, given);
        var parcel = (await SheetImportTests.ImportAsync(nadia, given, sheet.Mark(fiche, "QUALITE", 4).Saved())).ValueOf("parcel")!;
        var page = await paul.GetAsync($"/evaluation/feuille/{given.Call.Slug}");

        Refusal(await paul.PostWithTokenAsync(SheetImportTests.ApplyPath(given), [new("parcel", parcel)], page))
            .ShouldContain("ne sont plus valables");
        Refusal(await paul.PostWithTokenAsync(SheetImportTests.ApplyPath(given), [new("parcel", "AAAA")], page))
            .ShouldContain("ne sont plus valables");
        (await app.DbAsync(db => db.Evaluations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task After_the_end_of_rating_a_sheet_is_neither_imported_nor_applied()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        var workbook = sheet.Mark(fiche, "QUALITE", 4).Saved();
        var preview = await SheetImportTests.ImportAsync(browser, given, workbook);
        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddSeconds(1));

        var applied = await browser.SubmitAsync(preview, SheetImportTests.ApplyPath(given), []);
        var imported = await browser.UploadAsync($"/evaluation/feuille/{given.Call.Slug}", "File", "n.xlsx", workbook, preview);

        foreach (var refused in new[] { applied, imported })
        {
            refused.Status.ShouldBe(HttpStatusCode.Conflict);
            refused.Part("error-summary").TextContent.ShouldContain("La notation est terminée");
        }

        (await app.DbAsync(db => db.Evaluations.CountAsync())).ShouldBe(0);
    }

    private static string Refusal(Page page)
    {
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, page.Text);
        return Page.Words(page.Part("error-summary").TextContent);
    }
}
