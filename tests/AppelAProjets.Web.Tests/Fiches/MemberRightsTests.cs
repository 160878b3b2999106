using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>What the members of an organisation may do with its fiches: read, write, file.</summary>
public sealed class MemberRightsTests : IAsyncLifetime
{
    private readonly TestApp _app = new();
    private Applicant _applicant = null!;

    public async ValueTask InitializeAsync() => _applicant = await Applicant.InAsync(_app);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_reader_reads_and_is_told_who_writes()
    {
        var draft = await _applicant.CompleteDraftAsync();
        var reader = await MemberAsync(MemberRights.Read);

        var list = await reader.GetAsync("/mes-fiches");
        list.Part("read-only").TextContent.ShouldContain("Lecture seule");
        list.Document.QuerySelectorAll($"a[href='/fiches/{draft.Id}/verification']").ShouldBeEmpty();
        var page = await reader.GetAsync($"/fiches/{draft.Id}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll($"a[href*='/modifier'],a[href$='/verification']").ShouldBeEmpty();
        var check = await reader.GetAsync($"/fiches/{draft.Id}/verification");
        check.Status.ShouldBe(HttpStatusCode.OK);
        check.Part("who-files").TextContent.ShouldContain("Lucie Marchand peut le faire");
        check.Parts("filing-form").ShouldBeEmpty();
        foreach (var closed in new[] { "modifier", "pieces", "retrait" })
        {
            var refused = await reader.GetAsync($"/fiches/{draft.Id}/{closed}");
            refused.Status.ShouldBe(HttpStatusCode.Forbidden, closed);
            refused.Part("error-page").TextContent.ShouldContain("Lucie Marchand peut le faire");
        }
    }

    [Fact]
    public async Task A_writer_writes_and_is_told_who_files()
    {
        var draft = await _applicant.CompleteDraftAsync();
        var writer = await MemberAsync(MemberRights.Write);

        (await writer.GetAsync($"/fiches/{draft.Id}/modifier")).Status.ShouldBe(HttpStatusCode.OK);
        var check = await writer.GetAsync($"/fiches/{draft.Id}/verification");
        check.Part("who-files").TextContent.ShouldContain("Lucie Marchand peut le faire");
        var refused = await writer.PostWithTokenAsync(
            $"/fiches/{draft.Id}/depot",
            Applicant.Signature(null),
            await writer.GetAsync("/mon-compte")
        );

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Text.ShouldContain("Vous ne pouvez pas déposer");
        (await _app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Rights_lowered_between_the_page_and_the_filing_are_those_that_count()
    {
        var draft = await _applicant.CompleteDraftAsync();
        var colleague = await _app.Given.MemberAsync(_applicant.Organisation, MemberRights.File);
        var browser = await _app.SignedInAsync(colleague);
        var check = await browser.GetAsync($"/fiches/{draft.Id}/verification");
        check.Parts("filing-form").Count.ShouldBe(1);
        await SetRightsAsync(colleague, MemberRights.Write);

        var late = await browser.PostWithTokenAsync($"/fiches/{draft.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        late.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_receipt_of_a_filing_goes_to_every_member_and_all_of_them_read_it()
    {
        var draft = await _applicant.CompleteDraftAsync();
        var reader = await MemberAsync(MemberRights.Read);

        (await _applicant.FileAsync(draft.Id)).Location.ShouldBe($"/fiches/{draft.Id}/recepisse");

        (await _app.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == OutboxMessageKind.FilingReceipt))).ShouldBe(2);
        (await reader.GetAsync($"/fiches/{draft.Id}/recepisse")).Status.ShouldBe(HttpStatusCode.OK);
        var page = await reader.GetAsync($"/fiches/{draft.Id}");
        page.Document.QuerySelectorAll("a[href$='/retrait']").ShouldBeEmpty();
        (
            await reader.PostWithTokenAsync(
                $"/fiches/{draft.Id}/retrait",
                [new("Form.Reason", "Erreur")],
                await reader.GetAsync("/mon-compte")
            )
        ).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_fiche_is_begun_only_where_one_may_write()
    {
        var address = $"/appels/{_applicant.Call.Slug}/nouvelle-fiche";
        var colleague = await _app.Given.MemberAsync(_applicant.Organisation, MemberRights.Read);
        var browser = await _app.SignedInAsync(colleague);
        (await browser.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var own = await _app.Given.OrganisationAsync(colleague, name: "Le Rayon vert");

        var form = await browser.GetAsync(address);
        form.Document.QuerySelector("main")!.TextContent.ShouldNotContain("La Fabrique des mots");
        form.ValueOf("Form.OrganisationId").ShouldBe(own.Id.ToString());
        var forged = await browser.SubmitAsync(
            form,
            address,
            new(StringComparer.Ordinal)
            {
                ["Form.Title"] = "Les mots voyageurs",
                ["Form.OrganisationId"] = _applicant.Organisation.Id.ToString(),
            }
        );

        forged.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _app.DbAsync(db => db.Fiches.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Someone_of_another_organisation_learns_nothing()
    {
        var draft = await _applicant.CompleteDraftAsync();
        var stranger = await _app.Given.UserAsync();
        await _app.Given.OrganisationAsync(stranger);
        var browser = await _app.SignedInAsync(stranger);

        foreach (var page in new[] { "", "/modifier", "/verification", "/retrait", "/recepisse" })
        {
            (await browser.GetAsync($"/fiches/{draft.Id}{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    private async Task<Browser> MemberAsync(MemberRights rights) =>
        await _app.SignedInAsync(await _app.Given.MemberAsync(_applicant.Organisation, rights));

    private Task SetRightsAsync(User user, MemberRights rights) =>
        _app.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == _applicant.Organisation.Id)).ChangeRights(
                user.Id,
                rights
            );
            await db.SaveChangesAsync();
        });
}
