using System.Diagnostics;
using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Calls;

public sealed class BlankFicheTests
{
    [Fact]
    public async Task The_blank_fiche_opens_in_word_with_its_headings_in_order_and_asks_every_question()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        var answer = await app.Anonymous().GetAsync($"/appels/{call.Slug}/fiche-vierge.docx");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe(WordDocument.ContentType);
        answer.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"fiche-vierge-{call.Slug}.docx");
        using var document = Open(answer.Bytes);
        Styled(document, "Title").ShouldBe(["Fiche-action"]);
        Styled(document, "Heading1").ShouldBe(
        [
            "1. Le porteur", "2. L’action", "3. Les objectifs prioritaires", "4. Les publics", "5. Les partenaires", "6. Le calendrier",
            "7. Le budget", "8. L’évaluation", "Comment les fiches sont notées",
        ]);
        var words = document.MainDocumentPart!.Document.Body!.InnerText;
        words.ShouldContain("vendredi 20 mai 2022 à 23\u00A0h\u00A059 (heure de Paris)");
        words.ShouldContain("500\u00A0caractères au plus.");
        words.ShouldContain("☐ La lutte contre l'illettrisme et l'illectronisme");
        words.ShouldContain("☐ Presles");
        words.ShouldContain("12\u00A0000\u00A0€ au plus et 80\u00A0% du coût au plus");
    }

    [Fact]
    public async Task The_blank_fiche_is_a_valid_document_in_french_with_table_headings()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        using var document = Open((await app.Anonymous().GetAsync($"/appels/{call.Slug}/fiche-vierge.docx")).Bytes);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("fr-FR");
        document.PackageProperties.Language.ShouldBe("fr-FR");
        document.MainDocumentPart.Document.Descendants<TableHeader>().Count().ShouldBe(3);
        var weights = document.MainDocumentPart.Document.Descendants<Table>().Last();
        weights.Elements<TableRow>().Count().ShouldBe(9);
        weights.InnerText.ShouldContain("Qualité du projetNoté par le comité20\u00A0%");
    }

    [Fact]
    public async Task A_call_without_grid_or_objective_and_with_odd_characters_still_has_its_blank_fiche()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        var call = new Call(app.Clock.NewId(), programme.Id, "nu", "N", new CallText { Title = "Un appel\u0007 <nu> & seul", Summary = "Court" }, Given.ReferenceSchedule);
        call.Publish(call.Schedule.OpensAt);
        await app.DbAsync(async db =>
        {
            db.Add(call);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        using var document = Open((await app.Anonymous().GetAsync("/appels/nu/fiche-vierge.docx")).Bytes);

        document.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("<nu> & seul");
        Styled(document, "Heading1").Count.ShouldBe(8);
    }

    [Fact]
    public async Task An_office_suite_converts_the_blank_fiche()
    {
        var office = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice (soffice) is not installed on this machine.");
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var file = Path.Combine(app.Folder, "fiche.docx");
        await File.WriteAllBytesAsync(file, (await app.Anonymous().GetAsync($"/appels/{call.Slug}/fiche-vierge.docx")).Bytes, TestContext.Current.CancellationToken);

        using var conversion = Process.Start(new ProcessStartInfo(
            office!, [$"-env:UserInstallation=file://{app.Folder}/office", "--headless", "--convert-to", "pdf", "--outdir", app.Folder, file]))!;
        await conversion.WaitForExitAsync(TestContext.Current.CancellationToken);

        conversion.ExitCode.ShouldBe(0);
        new FileInfo(Path.ChangeExtension(file, ".pdf")).Length.ShouldBeGreaterThan(10_000);
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static List<string> Styled(WordprocessingDocument document, string style) =>
    [
        .. document.MainDocumentPart!.Document.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(p => p.InnerText),
    ];
}
