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
        Styled(document, "Heading1")
            .ShouldBe([
                "1. Votre organisation",
                "2. Votre demande",
                "3. L’action",
                "4. Les publics",
                "5. Les lieux",
                "6. Le calendrier",
                "7. Les partenaires",
                "8. Les moyens",
                "9. Le budget",
                "10. L’évaluation",
                "Comment les fiches sont notées",
            ]);
        var words = document.MainDocumentPart!.Document.Body!.InnerText;
        words.ShouldContain("vendredi 20 mai 2022 à 23\u00A0h\u00A059 (heure de Paris)");
        words.ShouldContain("500\u00A0caractères au plus.");
        words.ShouldContain("☐ La lutte contre l'illettrisme et l'illectronisme");
        words.ShouldContain("☐ Presles");
        words.ShouldContain("12\u00A0000\u00A0€ au plus et 80\u00A0% du coût au plus");
    }

    [Fact]
    public async Task The_blank_fiche_asks_the_call_s_own_questions_and_pieces_in_order_and_says_their_conditions()
    {
        await using var app = new TestApp();
        var call = await AskingAsync(app);

        using var document = Open((await app.Anonymous().GetAsync($"/appels/{call.Slug}/fiche-vierge.docx")).Bytes);

        new OpenXmlValidator(FileFormatVersions.Office2013)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
        Styled(document, "Heading1")
            .Skip(10)
            .ShouldBe(["11. Questions de l’appel", "12. Pièces à joindre", "Comment les fiches sont notées"]);
        var words = document.MainDocumentPart!.Document.Body!.InnerText;
        string[] inOrder =
        [
            "Une organisation dépose une seule fiche-action.",
            "11. Questions de l’appel",
            "La nuit ?",
            "Une seule réponse.",
            "☐ Oui",
            "☐ Non",
            "Combien de gardiens ?",
            "À remplir si «\u00A0La nuit ?\u00A0»\u00A0: Oui. Facultatif. Sans compter les bénévoles.",
            "Les dates",
            "Jour",
            "Lieu",
            "12. Pièces à joindre",
            "☐ Statuts signés",
            "Pour\u00A0: associations. PDF, JPEG ou PNG, 10\u00A0Mo au plus.",
            "☐ Plan",
            "À remplir si «\u00A0Combien de gardiens ?\u00A0»\u00A0: 2 ou plus. Facultatif.",
            "Comment les fiches sont notées",
        ];
        var from = 0;
        foreach (var text in inOrder)
        {
            from = words.IndexOf(text, from, StringComparison.Ordinal);
            from.ShouldBeGreaterThanOrEqualTo(0, $"«{text}» comes in its order in: {words}");
        }

        document
            .MainDocumentPart.Document.Descendants<Table>()
            .Single(table => table.InnerText == "JourLieu")
            .Elements<TableRow>()
            .Count()
            .ShouldBe(6);
    }

    [Fact]
    public async Task The_public_page_says_what_the_call_asks_before_anyone_signs_in()
    {
        await using var app = new TestApp();
        var call = await AskingAsync(app);

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        Page.Words(page.Part("call-requirements").TextContent).ShouldContain("Une organisation dépose une seule fiche-action.");
        Page.Words(page.Part("call-requirements").TextContent)
            .ShouldContain("Au moins 60 % des bénéficiaires habitent un quartier prioritaire.");
        Page.Words(page.Part("call-requirements").TextContent).ShouldContain("3 questions propres à cet appel");
        Page.Words(page.Part("call-pieces").TextContent).ShouldContain("Pour : associations. PDF, JPEG ou PNG, 10 Mo au plus.");
        (await app.Anonymous().GetAsync($"/appels/{(await app.Given.CallAsync(requirements: new())).Slug}"))
            .Parts("call-requirements")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_blank_fiche_is_a_valid_document_in_french_with_table_headings()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        using var document = Open((await app.Anonymous().GetAsync($"/appels/{call.Slug}/fiche-vierge.docx")).Bytes);

        new OpenXmlValidator(FileFormatVersions.Office2013)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("fr-FR");
        document.PackageProperties.Language.ShouldBe("fr-FR");
        var headings = document
            .MainDocumentPart.Document.Descendants<TableHeader>()
            .Select(heading => heading.Ancestors<TableRow>().First())
            .ToList();
        headings.Count.ShouldBeGreaterThan(10, "the lists, the ages, the budget and the weights are tables");
        headings.ShouldAllBe(row => row == row.Ancestors<Table>().First().Elements<TableRow>().First());
        var weights = document.MainDocumentPart.Document.Descendants<Table>().Last();
        weights.Elements<TableRow>().Count().ShouldBe(9);
        weights.InnerText.ShouldContain("Qualité du projetNoté par le comité20\u00A0%");
    }

    [Fact]
    public async Task A_call_without_grid_or_objective_and_with_odd_characters_still_has_its_blank_fiche()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        var call = new Call(
            app.Clock.NewId(),
            programme.Id,
            "nu",
            "N",
            new CallText { Title = "Un appel\u0007 <nu> & seul", Summary = "Court" },
            Given.ReferenceSchedule
        );
        call.Publish(call.Schedule.OpensAt);
        await app.DbAsync(async db =>
        {
            db.Add(call);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        using var document = Open((await app.Anonymous().GetAsync("/appels/nu/fiche-vierge.docx")).Bytes);

        document.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("<nu> & seul");
        Styled(document, "Heading1").Count.ShouldBe(10);
    }

    [Fact]
    public async Task An_office_suite_converts_the_blank_fiche()
    {
        var office = Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice (soffice) is not installed on this machine.");
        await using var app = new TestApp();
        var call = await AskingAsync(app);
        var file = Path.Combine(app.Folder, "fiche.docx");
        await File.WriteAllBytesAsync(
            file,
            (await app.Anonymous().GetAsync($"/appels/{call.Slug}/fiche-vierge.docx")).Bytes,
            TestContext.Current.CancellationToken
        );

        using var conversion = Process.Start(
            new ProcessStartInfo(
                office!,
                [$"-env:UserInstallation=file://{app.Folder}/office", "--headless", "--convert-to", "pdf", "--outdir", app.Folder, file]
            )
        )!;
        await conversion.WaitForExitAsync(TestContext.Current.CancellationToken);

        conversion.ExitCode.ShouldBe(0);
        new FileInfo(Path.ChangeExtension(file, ".pdf")).Length.ShouldBeGreaterThan(10_000);
    }

    private static Task<Call> AskingAsync(TestApp app) =>
        app.Given.CallAsync(
            requirements: new() { MaxFichesPerOrganisation = 1, MinQpvPercent = 60 },
            questions:
            [
                new()
                {
                    Key = "nuit",
                    Kind = QuestionKind.Choice,
                    Label = "La nuit ?",
                    Choices = ["Oui", "Non"],
                    Required = true,
                },
                new()
                {
                    Key = "gardiens",
                    Kind = QuestionKind.Number,
                    Label = "Combien de gardiens ?",
                    Help = "Sans compter les bénévoles.",
                    ShownWhen = new QuestionCondition("nuit", QuestionTest.Is, "Oui"),
                },
                new()
                {
                    Key = "dates",
                    Kind = QuestionKind.Table,
                    Label = "Les dates",
                    Columns = ["Jour", "Lieu"],
                },
                new()
                {
                    Key = "plan",
                    Kind = QuestionKind.File,
                    Label = "Plan",
                    ShownWhen = new QuestionCondition("gardiens", QuestionTest.AtLeast, "2"),
                },
            ],
            pieces:
            [
                new()
                {
                    Key = "statuts",
                    Kind = PieceKind.Statutes,
                    Label = "Statuts signés",
                    OnlyFor = [Domain.Organisations.OrganisationKind.Association],
                },
            ]
        );

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static List<string> Styled(WordprocessingDocument document, string style) =>
        [
            .. document
                .MainDocumentPart!.Document.Descendants<Paragraph>()
                .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
                .Select(p => p.InnerText),
        ];
}
