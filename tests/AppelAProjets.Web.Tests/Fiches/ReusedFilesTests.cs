using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>A piece joined to an earlier fiche is taken up again while it holds good.</summary>
public sealed class ReusedFilesTests
{
    private static readonly RequiredPiece Insurance = new()
    {
        Key = "assurance",
        Kind = PieceKind.Other,
        Label = "Attestation d’assurance",
        MaxMegabytes = 1,
    };

    [Fact]
    public async Task A_file_of_an_earlier_fiche_is_proposed_and_taken_up_with_its_validity_and_no_new_copy()
    {
        await using var app = new TestApp();
        var (applicant, earlier) = await JoinedAsync(app);
        await SayValidityAsync(applicant, earlier, "31/12/2022");
        var fiche = await NextAsync(app, applicant, Insurance with { Key = "autre-cle", Label = "attestation d’assurance" });

        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        page.Part("previous-files").TextContent.ShouldContain("31 décembre 2022");
        var path = $"/fiches/{fiche.Id}/pieces/reprise?emplacement=piece:autre-cle";
        var fields = new Dictionary<string, string> { ["fichier"] = page.ValueOf("fichier")! };
        (await applicant.Browser.PostWithTokenAsync(path, fields, page)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await applicant.Browser.PostWithTokenAsync(path, fields, page)).Status.ShouldBe(
            HttpStatusCode.Redirect,
            "a second click changes nothing"
        );

        var file = (await FilesAsync(app, fiche)).ShouldHaveSingleItem();
        file.ValidUntil.ShouldBe(new DateOnly(2022, 12, 31));
        (await app.DbAsync(db => db.StoredFiles.CountAsync())).ShouldBe(1);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/pieces/{file.Id}")).Bytes.ShouldBe(SampleFiles.Pdf());
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces")).Parts("previous-files").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_expires_before_the_closing_is_shown_as_such_and_cannot_be_taken_up()
    {
        await using var app = new TestApp();
        var (applicant, earlier) = await JoinedAsync(app);
        await SayValidityAsync(applicant, earlier, "19/05/2022");
        var fiche = await NextAsync(app, applicant, Insurance);

        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        page.Part("previous-files").TextContent.ShouldContain("Expiré");
        page.ValueOf("fichier").ShouldBeNull();
        var forced = await applicant.Browser.PostWithTokenAsync(
            $"/fiches/{fiche.Id}/pieces/reprise?emplacement=piece:assurance",
            new Dictionary<string, string> { ["fichier"] = (await FilesAsync(app, earlier)).Single().Id.ToString() },
            page
        );

        forced.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await FilesAsync(app, fiche)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_what_is_of_ones_own_organisation_recent_and_taken_by_the_piece_is_proposed()
    {
        await using var app = new TestApp();
        var (applicant, earlier) = await JoinedAsync(app);
        var stranger = await Applicant.InAsync(app, call: applicant.Call);
        app.Clock.MoveTo(app.Clock.UtcNow().AddMinutes(1));
        var theirs = await stranger.CompleteDraftAsync();
        var other = await NextAsync(app, applicant, Insurance with { Key = "statuts", Label = "Statuts" });
        var picture = await NextAsync(app, applicant, Insurance with { Formats = [Domain.FileFormat.Png] });
        var shown = await stranger.Browser.GetAsync($"/fiches/{theirs.Id}/modifier?section=pieces");

        shown.Parts("previous-files").ShouldBeEmpty();
        (
            await stranger.Browser.PostWithTokenAsync(
                $"/fiches/{theirs.Id}/pieces/reprise?emplacement=piece:assurance",
                new Dictionary<string, string> { ["fichier"] = (await FilesAsync(app, earlier)).Single().Id.ToString() },
                shown
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var fiche in new[] { other, picture, earlier })
        {
            (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces")).Parts("previous-files").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task An_expired_piece_stops_the_filing_until_its_date_is_corrected_and_a_wrong_date_is_told()
    {
        await using var app = new TestApp();
        var (applicant, fiche) = await JoinedAsync(app);
        await SayValidityAsync(applicant, fiche, "19/05/2022");

        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification")).Text.ShouldContain("n’est plus valable le 20 mai 2022");
        var wrong = await SayValidityAsync(applicant, fiche, "31/02/2023");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("Cette date de validité n’existe pas");
        await SayValidityAsync(applicant, fiche, "");

        (await applicant.FileAsync(fiche.Id)).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
    }

    private static async Task<(Applicant Applicant, FicheAction Fiche)> JoinedAsync(TestApp app)
    {
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Insurance]));
        var fiche = await applicant.CompleteDraftAsync();
        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        (
            await applicant.Browser.UploadAsync(
                $"/fiches/{fiche.Id}/pieces?emplacement=piece:assurance",
                "fichiers",
                "assurance.pdf",
                SampleFiles.Pdf(),
                page
            )
        ).Status.ShouldBe(HttpStatusCode.Redirect);
        return (applicant, fiche);
    }

    private static async Task<FicheAction> NextAsync(TestApp app, Applicant applicant, RequiredPiece piece)
    {
        app.Clock.MoveTo(app.Clock.UtcNow().AddMinutes(1));
        var call = await app.Given.CallAsync(pieces: [piece]);
        return await app.Given.DraftAsync(call, applicant.Organisation, Given.CompleteContent(call));
    }

    private static async Task<Page> SayValidityAsync(Applicant applicant, FicheAction fiche, string day)
    {
        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");
        var form = page
            .Document.Forms.Single(f => f.GetAttribute("action")!.EndsWith("/validite", StringComparison.Ordinal))
            .GetAttribute("action")!;
        return await applicant.Browser.PostWithTokenAsync(form, new Dictionary<string, string> { ["jusquau"] = day }, page);
    }

    private static Task<List<AttachedFile>> FilesAsync(TestApp app, FicheAction fiche) =>
        app.DbAsync(async db =>
            (await db.Fiches.AsNoTracking().Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync()).AllFiles().ToList()
        );
}
