using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class ArchiveTests
{
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts signés",
        MaxMegabytes = 1,
    };

    [Fact]
    public async Task The_archive_of_a_filed_fiche_holds_it_its_versions_their_receipts_and_its_files()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Statutes]));
        var fiche = await applicant.CompleteDraftAsync();
        var editor = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        var sent = await applicant.Browser.UploadAsync(
            $"/fiches/{fiche.Id}/pieces?emplacement=piece:statuts",
            "Form.Files",
            "../../statuts 2021.pdf",
            SampleFiles.Pdf(),
            editor
        );
        sent.Status.ShouldBe(HttpStatusCode.Redirect, sent.Text);
        (await applicant.FileAsync(fiche.Id)).Status.ShouldBe(HttpStatusCode.Redirect);

        var archive = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/archive.zip");

        archive.Status.ShouldBe(HttpStatusCode.OK);
        archive.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"fiche-{applicant.Call.Code}-0001.zip");
        using var zip = new ZipArchive(new MemoryStream(archive.Bytes));
        zip.Entries.Select(entry => entry.FullName)
            .ShouldBe([
                "pieces/01-statuts 2021.pdf",
                "fiche.html",
                "fiche.json",
                "versions/version-1.html",
                "versions/version-1.json",
                "versions/version-1-recepisse.html",
                "versions/version-1-empreinte.json",
                "LISEZ-MOI.txt",
            ]);
        Read(zip, "pieces/01-statuts 2021.pdf").ShouldBe(SampleFiles.Pdf());
        var page = Encoding.UTF8.GetString(Read(zip, "versions/version-1.html"));
        page.ShouldContain("Une bibliothèque à roulettes");
        page.ShouldNotContain("<script", Case.Insensitive);
        page.ShouldNotContain("src=", Case.Insensitive, "it opens without the site");
        Encoding.UTF8.GetString(Read(zip, "versions/version-1-recepisse.html")).ShouldContain("dimanche 17 juillet 2022");
        var json = JsonDocument.Parse(Read(zip, "versions/version-1.json")).RootElement;
        json.GetProperty("numero").GetString().ShouldBe($"{applicant.Call.Code}-0001");
        json.GetProperty("champs")
            .EnumerateArray()
            .Single(field => field.GetProperty("chemin").GetString() == "Budget[601]")
            .GetProperty("valeur")
            .GetString()
            .ShouldBe("1\u00A0850,00");
        json.GetProperty("fichiers")[0].GetProperty("archive").GetString().ShouldBe("pieces/01-statuts 2021.pdf");
        var hash = await app.DbAsync(db => db.Filings.Select(f => f.ContentHash).SingleAsync());
        Convert.ToHexStringLower(SHA256.HashData(Read(zip, "versions/version-1-empreinte.json"))).ShouldBe(hash);
    }

    [Fact]
    public async Task A_draft_that_was_not_filed_in_time_is_downloaded_whole_and_as_a_word_copy()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync("Titre\u0007 <b>étrange</b>");
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddDays(10));

        var shown = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}");
        shown.Text.ShouldContain("Non déposée dans les délais");
        shown.Document.QuerySelector(".sheet-head")!.TextContent.ShouldContain("BROUILLON");
        using var zip = new ZipArchive(new MemoryStream((await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/archive.zip")).Bytes));
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["fiche.html", "fiche.json", "LISEZ-MOI.txt"]);
        Encoding.UTF8.GetString(Read(zip, "fiche.html")).ShouldContain("&lt;b&gt;étrange&lt;/b&gt;");
        var copy = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/copie.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(copy.Bytes), isEditable: false);
        var words = document.MainDocumentPart!.Document!.Body!.InnerText;
        words.ShouldContain("NON DÉPOSÉ");
        words.ShouldContain("Deux après-midi par semaine");
        words.ShouldContain("601 Achats de matières et fournitures".Split(' ')[0]);
    }

    [Fact]
    public async Task Copies_of_a_filed_fiche_are_those_of_its_version_and_a_correction_is_marked_as_not_filed()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        (await applicant.FileAsync(fiche.Id)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await CopiesAsync(applicant, fiche.Id)).ShouldAllBe(copy =>
            copy.Contains("version 1 déposée le") && !copy.Contains("DÉPOSÉ", StringComparison.Ordinal)
        );

        (await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Un autre résumé" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await CopiesAsync(applicant, fiche.Id)).ShouldAllBe(copy =>
            copy.Contains("CORRECTION – NON DÉPOSÉE")
            && copy.Contains("L’organisateur lit la version 1.")
            && copy.Contains("Un autre résumé")
        );
    }

    [Fact]
    public async Task The_archive_is_read_from_its_first_byte_to_its_last_without_turning_back()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Statutes]));
        var fiche = await applicant.CompleteDraftAsync();
        await applicant.Browser.UploadAsync(
            $"/fiches/{fiche.Id}/pieces?emplacement=piece:statuts",
            "Form.Files",
            "statuts.pdf",
            SampleFiles.Pdf(),
            await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces")
        );

        var archive = (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/archive.zip")).Bytes;

        var entries = StreamedZip.Read(archive);
        entries.Keys.ShouldBe(["pieces/01-statuts.pdf", "fiche.html", "fiche.json", "LISEZ-MOI.txt"]);
        entries["pieces/01-statuts.pdf"].ShouldBe(SampleFiles.Pdf());
    }

    [Fact]
    public async Task A_soft_break_of_word_ends_a_line_in_every_copy()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        (
            await applicant.SaveAsync(
                fiche,
                "demande",
                new() { ["Form.Title"] = "Lire\u000Bensemble", ["Form.Summary"] = "Un premier\u000Bdeuxième\u2028troisième\u0085fin" }
            )
        ).Status.ShouldBe(HttpStatusCode.Redirect);

        var content = await applicant.ContentAsync(fiche);
        content.Title.ShouldBe("Lire ensemble");
        content.Summary.ShouldBe("Un premier\ndeuxième\ntroisième\nfin");
        using var document = WordprocessingDocument.Open(
            new MemoryStream((await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/copie.docx")).Bytes),
            isEditable: false
        );
        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldNotContain("premierdeuxième troisième");
        document.MainDocumentPart.Document.Body.InnerXml.ShouldMatch("Un premier<.*>deuxième<.*>troisième<.*>fin<");
    }

    private static async Task<string[]> CopiesAsync(Applicant applicant, Guid ficheId)
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream((await applicant.Browser.GetAsync($"/fiches/{ficheId}/copie.docx")).Bytes),
            isEditable: false
        );
        using var zip = new ZipArchive(new MemoryStream((await applicant.Browser.GetAsync($"/fiches/{ficheId}/archive.zip")).Bytes));
        return
        [
            Page.Words(document.MainDocumentPart!.Document!.Body!.InnerText),
            Page.Words(WebUtility.HtmlDecode(Encoding.UTF8.GetString(Read(zip, "fiche.html")))),
        ];
    }

    [Theory]
    [InlineData("archive.zip")]
    [InlineData("copie.docx")]
    public async Task Nobody_else_takes_a_copy(string file)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        var assigned = await app.Given.UserAsync();
        await app.Given.AssignAsync(fiche, assigned);

        (await (await app.SignedInAsync(assigned)).GetAsync($"/fiches/{fiche.Id}/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous().GetAsync($"/fiches/{fiche.Id}/{file}")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
