using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.CallEditing;

public sealed class ExtensionsTests
{
    private const string Reason = "Inondation du local le 18 mai.";

    [Fact]
    public async Task An_extended_organisation_files_after_the_closing_and_another_does_not()
    {
        using var stage = await EditorStage.PublishedAsync();
        var applicant = await Applicant.InAsync(stage.App, call: stage.Call);
        var fiche = await applicant.CompleteDraftAsync();
        var otherUser = await stage.Given.UserAsync();
        var other = applicant with
        {
            User = otherUser,
            Organisation = await stage.Given.OrganisationAsync(otherUser, OrganisationKind.Association, "Les Voisins"),
            Browser = await stage.App.SignedInAsync(otherUser),
        };
        var otherFiche = await other.CompleteDraftAsync();
        var coordinator = await stage.CoordinatorAsync();

        (await GrantAsync(stage, coordinator, applicant.Organisation.Id, "2022-05-22T12:00")).Status.ShouldBe(HttpStatusCode.Redirect);

        (await coordinator.GetAsync($"{stage.Root}/prolongations")).Part("granted").TextContent.ShouldContain(Reason);
        (await stage.App.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.ExtensionGranted))).ShouldBe(1);
        var notice = await stage.App.DbAsync(db => db.OutboxMessages.SingleAsync(n => n.Kind == OutboxMessageKind.ExtensionGranted));
        notice.Recipient.ShouldBe(applicant.User.Email);
        notice.TextBody.ShouldContain(Reason);

        stage.App.Clock.MoveTo(stage.Call.Schedule.ClosesAt.AddHours(2));
        (await other.FileAsync(otherFiche.Id)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await applicant.Browser.GetAsync($"/appels/{stage.Call.Slug}")).Part("extended").TextContent.ShouldContain("prolongée");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=action")).Status.ShouldBe(HttpStatusCode.OK);
        var filed = await applicant.FileAsync(fiche.Id);
        filed.Status.ShouldBe(HttpStatusCode.Redirect);
        (await applicant.Browser.FollowAsync(filed)).Text.ShouldContain("déposée sous prolongation accordée à l’organisation");
        (await coordinator.GetAsync($"/coordination/appels/{stage.Call.Slug}/classement")).Text.ShouldContain(
            "Déposée sous prolongation accordée à l’organisation"
        );
        (await coordinator.GetAsync($"/coordination/appels/{stage.Call.Slug}/fiches")).Text.ShouldContain("déposée sous prolongation");
    }

    [Fact]
    public async Task After_its_own_closing_the_draft_is_not_filed_in_time()
    {
        using var stage = await EditorStage.PublishedAsync();
        var applicant = await Applicant.InAsync(stage.App, call: stage.Call);
        var fiche = await applicant.CompleteDraftAsync();
        await GrantAsync(stage, await stage.CoordinatorAsync(), applicant.Organisation.Id, "2022-05-22T12:00");

        stage.App.Clock.MoveTo(TestApp.Utc("2022-05-22T10:00:00Z"));
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}")).Part("fiche-state").TextContent.ShouldContain("Brouillon");
        stage.App.Clock.MoveTo(TestApp.Utc("2022-05-22T10:00:01Z"));
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain("Non déposée dans les délais");
    }

    [Theory]
    [InlineData("2022-05-20T23:59")]
    [InlineData("2022-05-24T12:01")]
    [InlineData("bientôt")]
    public async Task A_wrong_date_is_refused_and_nothing_typed_is_lost(string until)
    {
        using var stage = await EditorStage.PublishedAsync();
        var applicant = await Applicant.InAsync(stage.App, call: stage.Call);
        await applicant.CompleteDraftAsync();

        var page = await GrantAsync(stage, await stage.CoordinatorAsync(), applicant.Organisation.Id, until);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(Reason);
        (await stage.App.DbAsync(db => db.DeadlineExtensions.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task The_second_of_two_coordinators_is_told_what_is_recorded()
    {
        using var stage = await EditorStage.PublishedAsync();
        var applicant = await Applicant.InAsync(stage.App, call: stage.Call);
        await applicant.CompleteDraftAsync();
        var colleague = await stage.ColleagueAsync();
        var drawn = await colleague.GetAsync($"{stage.Root}/prolongations");
        await GrantAsync(stage, await stage.CoordinatorAsync(), applicant.Organisation.Id, "2022-05-22T12:00");

        var page = await GrantAsync(stage, colleague, applicant.Organisation.Id, "2022-05-23T12:00", drawn);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Part("conflict").TextContent.ShouldContain("Marion Lefèvre");
        (await stage.App.DbAsync(db => db.DeadlineExtensions.Select(e => e.Until).SingleAsync())).ShouldBe(
            TestApp.Utc("2022-05-22T10:00:00Z")
        );
    }

    private static async Task<Page> GrantAsync(EditorStage stage, Browser browser, Guid organisationId, string until, Page? drawn = null)
    {
        var address = $"{stage.Root}/prolongations";
        drawn ??= await browser.GetAsync(address);
        return await browser.PostWithTokenAsync(
            address,
            new Dictionary<string, string>
            {
                ["Form.OrganisationId"] = organisationId.ToString(),
                ["Form.Until"] = until,
                ["Form.Reason"] = Reason,
                ["Form.Known"] = drawn.ValueOf("Form.Known") ?? string.Empty,
            },
            drawn
        );
    }
}
