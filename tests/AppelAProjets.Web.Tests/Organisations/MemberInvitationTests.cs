using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

public sealed class MemberInvitationTests : Team
{
    private const string Email = "claire@ville.example";

    private static readonly Dictionary<string, string> Account = Fields(
        ("Form.DisplayName", "Claire Novak"),
        ("Form.Password", TestApp.Password)
    );

    [Fact]
    public async Task Someone_without_account_opens_one_from_the_link_and_is_a_member_with_the_rights_offered()
    {
        var link = await InviteAsync(Email, MemberRights.Read);
        var browser = App.Anonymous();
        var page = await browser.GetAsync(link);
        page.Part("offer").TextContent.ShouldContain("Lucie Marchand vous invite à lire ses fiches-actions");

        var answer = await browser.SubmitAsync(page, link + "/compte", Account);

        answer.Location.ShouldBe(Profile);
        (await browser.FollowAsync(answer)).Part("read-only").TextContent.ShouldContain("Lecture seule");
        var user = await App.DbAsync(db => db.Users.SingleAsync(u => u.Email == Email));
        user.EmailConfirmed.ShouldBeTrue();
        (await RightsOfAsync(user)).ShouldBe(MemberRights.Read);
    }

    [Fact]
    public async Task Someone_with_an_account_accepts_once_however_often_they_press()
    {
        var user = await App.Given.UserAsync();
        var link = await InviteAsync(user.Email!, MemberRights.File);
        var browser = await App.SignedInAsync(user);
        var shown = await browser.GetAsync(link);

        var answers = await Task.WhenAll(
            browser.SubmitAsync(shown, link + "/accepter", []),
            browser.SubmitAsync(shown, link + "/accepter", [])
        );

        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Gone]);
        (await RightsOfAsync(user)).ShouldBe(MemberRights.File);
        (await browser.SubmitAsync(shown, link + "/accepter", [])).Text.ShouldContain("Cette invitation est déjà acceptée");
    }

    [Fact]
    public async Task Only_the_account_with_the_address_of_the_invitation_accepts_it()
    {
        var other = await App.Given.UserAsync();
        var link = await InviteAsync(Email);
        var browser = await App.SignedInAsync(other);

        var page = await browser.GetAsync(link);
        page.Part("other-account").TextContent.ShouldContain(other.Email!);
        await browser.PostWithTokenAsync(link + "/accepter", [], page);

        (await RightsOfAsync(other)).ShouldBeNull();
        (await App.DbAsync(db => db.OrganisationInvitations.SingleAsync())).AcceptedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_link_dies_after_fourteen_days_and_a_new_one_replaces_it()
    {
        var old = await InviteAsync(Email);
        App.Clock.Advance(EmailInvitation.Lifetime);
        var browser = App.Anonymous();
        var expired = await browser.GetAsync(old);
        expired.Status.ShouldBe(HttpStatusCode.Gone);
        expired.Text.ShouldContain("Ce lien a expiré");

        var invitation = await App.DbAsync(db => db.OrganisationInvitations.SingleAsync());
        var page = await FounderBrowser.GetAsync(Members);
        page.Part("invitation").TextContent.ShouldContain("Lien expiré");
        await FounderBrowser.SubmitAsync(page, $"{Members}/invitations/{invitation.Id}/renvoyer", []);

        (await browser.GetAsync(old)).Status.ShouldBe(HttpStatusCode.NotFound);
        var fresh = LinkIn((await LettersAsync(OutboxMessageKind.MemberInvitation))[^1]);
        (await browser.GetAsync(fresh)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cancelled_link_opens_nothing()
    {
        var link = await InviteAsync(Email);
        var browser = App.Anonymous();
        var shown = await browser.GetAsync(link);
        var invitation = await App.DbAsync(db => db.OrganisationInvitations.SingleAsync());

        await FounderBrowser.SubmitAsync(await FounderBrowser.GetAsync(Members), $"{Members}/invitations/{invitation.Id}/annuler", []);
        var answer = await browser.SubmitAsync(shown, link + "/compte", Account);

        answer.Status.ShouldBe(HttpStatusCode.Gone);
        (await App.DbAsync(db => db.Users.CountAsync(u => u.Email == Email))).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_person_is_invited_once_and_a_member_not_at_all()
    {
        await InviteAsync(Email);
        var page = await FounderBrowser.GetAsync(Members);

        var again = await FounderBrowser.SubmitAsync(
            page,
            $"{Members}/invitations",
            Fields(("Form.Email", "CLAIRE@ville.example"), ("Form.Rights", "Read"))
        );
        var member = await FounderBrowser.SubmitAsync(
            page,
            $"{Members}/invitations",
            Fields(("Form.Email", Founder.Email!), ("Form.Rights", "Read"))
        );
        var nothing = await FounderBrowser.SubmitAsync(
            page,
            $"{Members}/invitations",
            Fields(("Form.Email", "claire"), ("Form.Rights", "Everything"))
        );

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Une invitation attend déjà cette personne");
        again.ValueOf("Form.Email").ShouldBe("CLAIRE@ville.example");
        member.Text.ShouldContain("Cette personne est déjà membre");
        nothing.Document.QuerySelectorAll(".field-error").Length.ShouldBe(2);
        (await LettersAsync(OutboxMessageKind.MemberInvitation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_secret_is_kept_hashed_and_guessing_one_finds_nothing()
    {
        var link = await InviteAsync(Email);

        (await App.DbAsync(db => db.OrganisationInvitations.SingleAsync())).TokenHash.ShouldNotContain(link[^43..]);
        (await App.Anonymous().GetAsync("/rejoindre/" + new string('a', 43))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await App.Anonymous().GetAsync("/rejoindre/abc")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
