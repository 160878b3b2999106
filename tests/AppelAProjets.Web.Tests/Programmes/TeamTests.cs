using System.Net;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

public sealed class TeamTests : Coordinating
{
    private const string Team = "/equipe";

    [Fact]
    public async Task An_invitation_waits_in_the_list_with_its_end_and_its_message_leaves_with_it()
    {
        var answer = await InviteAsync("claire@ville.example", CallRole.Evaluator);

        var page = await Coordinator.FollowAsync(answer);
        var row = Page.Words(page.Part("invitation").TextContent);
        row.ShouldContain("claire@ville.example");
        row.ShouldContain("Membre du comité");
        row.ShouldContain("mardi 31 mai 2022 à 14 h 32");
        var notice = await App.DbAsync(db => db.OutboxMessages.SingleAsync());
        notice.CallId.ShouldBeNull();
        notice.TextBody.ShouldContain("Marion Lefèvre vous invite à noter des fiches-actions comme membre du comité");
        (await App.DbAsync(db => db.Invitations.SingleAsync())).TokenHash.ShouldNotBe(InvitationTests.TokenIn(notice.TextBody));
        (await App.DbAsync(db => db.AuditEntries.SingleAsync())).Act.ShouldBe(AuditAct.InvitationSent);
    }

    [Fact]
    public async Task An_invitation_may_be_for_one_call_of_the_programme_only()
    {
        var call = await App.Given.CallAsync(Programme);
        var foreign = await App.Given.CallAsync(await App.Given.ProgrammeAsync("Autre"));

        await InviteAsync("claire@ville.example", CallRole.Observer, ("Form.CallId", call.Id.ToString()));
        var refused = await InviteAsync("karim@ville.example", CallRole.Observer, ("Form.CallId", foreign.Id.ToString()));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await App.DbAsync(db => db.Invitations.SingleAsync())).CallId.ShouldBe(call.Id);
    }

    [Fact]
    public async Task A_wrong_invitation_is_refused_and_kept_on_the_page()
    {
        var answer = await SubmitAsync(Team, Fields(("Form.Email", "claire"), ("Form.Institution", "")), Team + "/invitations");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var field in new[] { "Email", "Role", "Institution" })
        {
            answer.Document.QuerySelector($"#Form_{field}-error").ShouldNotBeNull(field);
        }

        answer.ValueOf("Form.Email").ShouldBe("claire");
    }

    [Fact]
    public async Task The_same_person_is_not_invited_twice_to_the_same_role()
    {
        await InviteAsync("claire@ville.example", CallRole.Evaluator);

        (await InviteAsync("Claire@Ville.example", CallRole.Evaluator))
            .Document.QuerySelector("#Form_Email-error")!
            .TextContent.ShouldContain("attend déjà");
        (await InviteAsync(Person.Email!, CallRole.Coordinator))
            .Document.QuerySelector("#Form_Email-error")!
            .TextContent.ShouldContain("déjà ce rôle");
        (await InviteAsync("claire@ville.example", CallRole.Observer)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_role_is_withdrawn_and_stops_counting_at_once()
    {
        var evaluator = await App.Given.UserAsync("Claire Delattre");
        await App.Given.GrantAsync(evaluator, CallRole.Evaluator, Programme);
        var browser = await App.SignedInAsync(evaluator);
        (await browser.GetAsync("/evaluation")).Status.ShouldBe(HttpStatusCode.OK);
        var grant = await App.DbAsync(db => db.RoleGrants.Where(g => g.UserId == evaluator.Id).Select(g => g.Id).SingleAsync());

        (await SubmitAsync(Team, [], $"{Team}/roles/{grant}/retirer")).Status.ShouldBe(HttpStatusCode.Redirect);

        (await browser.GetAsync("/evaluation")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await App.DbAsync(db => db.AuditEntries.SingleAsync())).Details.ShouldContain("Claire Delattre");
    }

    [Fact]
    public async Task Ones_own_last_coordination_cannot_be_withdrawn()
    {
        var grant = await App.DbAsync(db => db.RoleGrants.Select(g => g.Id).SingleAsync());

        var answer = await SubmitAsync(Team, [], $"{Team}/roles/{grant}/retirer");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain("demandez-le à un autre membre");
        (await App.DbAsync(db => db.RoleGrants.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_role_of_another_programme_is_out_of_reach()
    {
        var other = await App.Given.ProgrammeAsync("Autre programme");
        var stranger = await App.Given.UserAsync();
        await App.Given.GrantAsync(stranger, CallRole.Evaluator, other);
        var grant = await App.DbAsync(db => db.RoleGrants.Where(g => g.UserId == stranger.Id).Select(g => g.Id).SingleAsync());

        await Coordinator.PostWithTokenAsync($"{Root}{Team}/roles/{grant}/retirer", [], await Coordinator.GetAsync(Root + Team));

        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.Id == grant))).ShouldBe(1);
    }

    private Task<Page> InviteAsync(string email, CallRole role, params (string, string)[] more) =>
        SubmitAsync(
            Team,
            Fields([("Form.Email", email), ("Form.Role", role.ToString()), ("Form.Institution", "Ville de Soissons"), .. more]),
            Team + "/invitations"
        );
}
