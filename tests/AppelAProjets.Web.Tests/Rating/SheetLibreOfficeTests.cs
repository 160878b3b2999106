using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class SheetLibreOfficeTests
{
    [Fact]
    public async Task A_workbook_written_by_LibreOffice_is_read_as_one_written_by_Excel()
    {
        Assert.SkipWhen(LibreOffice.Path is null, LibreOffice.Absent);
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        await given.FicheAsync("L’autre", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var file = Path.Combine(app.Folder, "notation.xlsx");
        await File.WriteAllBytesAsync(
            file,
            (await browser.GetAsync($"/evaluation/feuille/{given.Call.Slug}/classeur.xlsx")).Bytes,
            TestContext.Current.CancellationToken
        );

        var written = await LibreOffice.FillAsync(
            file,
            "Notes",
            fiche.Number!,
            new(StringComparer.Ordinal) { ["note.QUALITE"] = 4.5m, ["note.IMPACT"] = 0m }
        );

        var preview = await SheetImportTests.ImportAsync(
            browser,
            given,
            await File.ReadAllBytesAsync(written, TestContext.Current.CancellationToken)
        );
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        preview
            .Parts("sheet-change")
            .Select(change => Page.Words(change.TextContent))
            .ShouldBe(["Qualité du projet rien 4,5", "Impact sur le fonctionnement et les méthodes de travail rien 0"]);
        (await browser.SubmitAsync(preview, SheetImportTests.ApplyPath(given), [])).Status.ShouldBe(HttpStatusCode.Redirect);
        SheetImportTests
            .RatingOn((await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull(), given, "QUALITE")
            .Value.ShouldBe(4.5m);
    }
}
