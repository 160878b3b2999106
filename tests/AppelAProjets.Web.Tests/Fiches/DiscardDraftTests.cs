using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>A draft nobody filed can be deleted by its organisation; a filed fiche can't.</summary>
public sealed class DiscardDraftTests
{
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts",
        Required = false,
    };

    [Fact]
    public async Task A_draft_goes_with_its_versions_and_its_files_once_it_is_confirmed()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Statutes]));
        var fiche = await applicant.CompleteDraftAsync();
        await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Un résumé" });
        app.Clock.MoveTo(TestApp.DefaultNow.AddHours(1));
        await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Un autre résumé" });
        var pieces = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        await applicant.Browser.UploadAsync(
            $"/fiches/{fiche.Id}/pieces?emplacement=piece:statuts",
            "Form.Files",
            "statuts.pdf",
            SampleFiles.Pdf(),
            pieces
        );
        (await app.DbAsync(async db => (await db.DraftVersions.CountAsync(), await db.Attachments.CountAsync()))).ShouldBe((1, 1));
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}"))
            .Document.QuerySelector($"a[href='/fiches/{fiche.Id}/suppression']")
            .ShouldNotBeNull();

        var unconfirmed = await applicant.Browser.PostAsync($"/fiches/{fiche.Id}/suppression", []);
        var discarded = await applicant.Browser.PostAsync($"/fiches/{fiche.Id}/suppression", new() { ["Form.Confirmed"] = "true" });

        unconfirmed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unconfirmed.Part("error-summary").TextContent.ShouldContain("Cochez la case pour confirmer la suppression");
        (await applicant.Browser.FollowAsync(discarded)).Part("fiches-message").TextContent.ShouldContain("Le brouillon est supprimé");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await app.DbAsync(async db =>
                (await db.Fiches.CountAsync(), await db.DraftVersions.CountAsync(), await db.Attachments.CountAsync())
            )
        ).ShouldBe((0, 0, 0));
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.DraftDiscarded && a.FicheId == fiche.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_filed_fiche_is_withdrawn_and_never_deleted()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        var shown = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/suppression");
        shown.Text.ShouldContain("Une fiche déposée ne se supprime pas");

        var refused = await applicant.Browser.PostWithTokenAsync(
            $"/fiches/{fiche.Id}/suppression",
            new Dictionary<string, string> { ["Form.Confirmed"] = "true" },
            await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/retrait")
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        (await app.DbAsync(db => db.Fiches.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task One_who_only_writes_does_not_delete_and_a_stranger_finds_nothing()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var writer = await app.SignedInAsync(await app.Given.MemberAsync(applicant.Organisation, MemberRights.Write, "Karim Haddad"));
        var stranger = await Applicant.InAsync(app);

        (await writer.GetAsync($"/fiches/{fiche.Id}/suppression")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Browser.GetAsync($"/fiches/{fiche.Id}/suppression")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await writer.GetAsync($"/fiches/{fiche.Id}")).Document.QuerySelector("a[href$='/suppression']").ShouldBeNull();
    }
}
