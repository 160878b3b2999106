using System.Net;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

public sealed class ProgrammeAccessTests : Coordinating
{
    public static TheoryData<string> Pages =>
        new("", "/identite", "/pages-legales", "/pages-legales/mentions-legales", "/quartiers", "/equipe");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Its_coordinator_and_an_administrator_open_each_page(string page)
    {
        var administrator = await App.SignedInAsync(await App.Given.UserAsync(administrator: true));

        (await Coordinator.GetAsync(Root + page)).Status.ShouldBe(HttpStatusCode.OK);
        (await administrator.GetAsync(Root + page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Anyone_else_is_refused(string page)
    {
        var call = await App.Given.CallAsync(Programme);
        var (evaluator, ofOneCall, ofAnother) = (await App.Given.UserAsync(), await App.Given.UserAsync(), await App.Given.UserAsync());
        await App.Given.GrantAsync(evaluator, CallRole.Evaluator, Programme);
        await App.Given.GrantAsync(ofOneCall, CallRole.Coordinator, call);
        await App.Given.GrantAsync(ofAnother, CallRole.Coordinator, await App.Given.ProgrammeAsync("Autre programme"));

        foreach (var user in new[] { evaluator, ofOneCall, ofAnother, await App.Given.UserAsync() })
        {
            (await (await App.SignedInAsync(user)).GetAsync(Root + page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await App.Anonymous().GetAsync(Root + page)).Location.ShouldNotBeNull().ShouldStartWith("/connexion");
        (await Coordinator.GetAsync($"/coordination/programmes/{Guid.CreateVersion7()}{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Someone_else_changes_nothing_by_posting()
    {
        var other = await App.SignedInAsync(await App.Given.UserAsync());

        foreach (
            var path in new[]
            {
                "/identite",
                "/identite/logo",
                "/identite/logo/retirer",
                "/pages-legales/mentions-legales",
                "/quartiers",
                "/quartiers/import/appliquer",
                "/equipe/invitations",
            }
        )
        {
            (await other.PostAsync(Root + path, Fields(("Name", "Pris"), ("csv", "Presles;QP002004")), "/mon-compte")).Status.ShouldBe(
                HttpStatusCode.Forbidden,
                path
            );
        }

        (await App.DbAsync(db => db.Programmes.SingleAsync())).Name.ShouldBe(Programme.Name);
        (await App.DbAsync(db => db.ProgrammeNeighbourhoods.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Coordination_leads_to_the_settings_of_the_programme()
    {
        var page = await Coordinator.GetAsync("/coordination");

        page.Part("programmes").QuerySelector("a")!.GetAttribute("href").ShouldBe(Root);
    }

    [Fact]
    public async Task An_administrator_creates_a_programme_and_invites_its_coordinator()
    {
        var administrator = await App.SignedInAsync(await App.Given.UserAsync("Zoé Admin", administrator: true));
        var list = await administrator.GetAsync("/administration/programmes");
        list.Text.ShouldContain(Programme.Name);

        var answer = await administrator.SubmitAsync(
            list,
            "/administration/programmes",
            Fields(
                ("Form.Name", "Contrat de ville"),
                ("Form.Territory", "Laon"),
                ("Form.Email", "chef@laon.example"),
                ("Form.Institution", "Ville de Laon")
            )
        );

        var programme = await App.DbAsync(db => db.Programmes.SingleAsync(p => p.Name == "Contrat de ville"));
        answer.Location.ShouldBe($"/coordination/programmes/{programme.Id}");
        var notice = await App.DbAsync(db => db.OutboxMessages.SingleAsync());
        notice.Recipient.ShouldBe("chef@laon.example");
        notice.TextBody.ShouldContain("Zoé Admin vous invite à coordonner");
        (await administrator.FollowAsync(answer)).Part("legal-missing").TextContent.ShouldContain("3 pages légales");
    }

    [Fact]
    public async Task A_programme_without_name_or_with_a_wrong_address_is_not_created()
    {
        var administrator = await App.SignedInAsync(await App.Given.UserAsync(administrator: true));

        var answer = await administrator.PostAsync(
            "/administration/programmes",
            Fields(("Form.Name", ""), ("Form.Territory", "Laon"), ("Form.Email", "chef"))
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Form_Name-error").ShouldNotBeNull();
        answer.Document.QuerySelector("#Form_Email-error").ShouldNotBeNull();
        answer.ValueOf("Form.Territory").ShouldBe("Laon");
        (await App.DbAsync(db => db.Programmes.CountAsync())).ShouldBe(1);
    }
}
