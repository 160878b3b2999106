using System.IO.Compression;
using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using DocumentFormat.OpenXml.Packaging;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>What a coordinator takes away of a filed fiche.</summary>
public sealed class FiledFicheFilesTests
{
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts signés",
        MaxMegabytes = 1,
    };

    [Fact]
    public async Task A_coordinator_takes_a_word_copy_the_whole_fiche_or_its_pieces()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Statutes]));
        var fiche = await applicant.CompleteDraftAsync();
        var editor = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        await applicant.Browser.UploadAsync(
            $"/fiches/{fiche.Id}/pieces?emplacement=piece:statuts",
            "Form.Files",
            "statuts 2021.pdf",
            SampleFiles.Pdf(),
            editor
        );
        (await applicant.FileAsync(fiche.Id)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Pas encore déposé" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        var user = await app.Given.UserAsync("Marion Lefèvre");
        await app.Given.GrantAsync(user, CallRole.Coordinator, applicant.Call);
        var coordinator = await app.SignedInAsync(user);

        var links = (await coordinator.GetAsync($"/fiches/{fiche.Id}"))
            .Part("fiche-files")
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        links.Count.ShouldBe(3);
        using var word = WordprocessingDocument.Open(new MemoryStream((await coordinator.GetAsync(links[0])).Bytes), isEditable: false);
        word.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("version 1 déposée le");
        word.MainDocumentPart.Document.Body.InnerText.ShouldNotContain("Pas encore déposé");
        using var whole = new ZipArchive(new MemoryStream((await coordinator.GetAsync(links[1])).Bytes));
        whole
            .Entries.Select(entry => entry.FullName)
            .ShouldBe(["pieces/01-statuts 2021.pdf", "fiche.html", "fiche.json", "recepisse.html", "LISEZ-MOI.txt"]);
        using var pieces = new ZipArchive(new MemoryStream((await coordinator.GetAsync(links[2])).Bytes));
        pieces.Entries.Select(entry => entry.FullName).ShouldBe(["01-statuts 2021.pdf"]);
    }

    [Theory]
    [InlineData("copie.docx")]
    [InlineData("dossier.zip")]
    [InlineData("pieces.zip")]
    public async Task Neither_a_draft_nor_a_fiche_one_is_in_conflict_with_nor_the_fiche_of_another_call_is_taken(string file)
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var organisation = await app.Given.OrganisationAsync(await app.Given.UserAsync());
        var draft = await app.Given.DraftAsync(call, organisation);
        var filed = await app.Given.FiledAsync(call, organisation);
        var conflicted = await app.Given.UserAsync();
        await app.Given.GrantAsync(conflicted, CallRole.Coordinator, call);
        await app.Given.ConflictAsync(filed, conflicted);
        var evaluator = await app.Given.UserAsync();
        await app.Given.GrantAsync(evaluator, CallRole.Evaluator, call);
        await app.Given.AssignAsync(filed, evaluator);

        (await (await app.SignedInAsync(conflicted)).GetAsync($"/fiches/{draft.Id}/dossier/{file}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await app.SignedInAsync(conflicted)).GetAsync($"/fiches/{filed.Id}/dossier/{file}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await app.SignedInAsync(evaluator)).GetAsync($"/fiches/{filed.Id}/dossier/{file}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
