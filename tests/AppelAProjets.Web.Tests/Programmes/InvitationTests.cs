using System.Net;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

public sealed partial class InvitationTests : Coordinating
{
    private const string Email = "claire@ville.example";

    [Fact]
    public async Task Someone_without_account_opens_one_from_the_link_and_holds_the_role()
    {
        var link = await InviteAsync();
        var browser = App.Anonymous();
        var page = await browser.GetAsync(link);
        page.Part("offer").TextContent.ShouldContain("Marion Lefèvre vous invite à noter");

        var answer = await browser.SubmitAsync(page, link + "/compte", Account());

        answer.Location.ShouldBe("/evaluation");
        (await browser.FollowAsync(answer)).Status.ShouldBe(HttpStatusCode.OK);
        var user = await App.DbAsync(db => db.Users.SingleAsync(u => u.Email == Email));
        user.EmailConfirmed.ShouldBeTrue();
        var grant = await App.DbAsync(db => db.RoleGrants.SingleAsync(g => g.UserId == user.Id));
        (grant.Role, grant.ProgrammeId, grant.Institution).ShouldBe((CallRole.Evaluator, Programme.Id, "Ville de Soissons"));
        (await App.DbAsync(db => db.Invitations.SingleAsync())).AcceptedBy.ShouldBe(user.Id);
    }

    [Theory]
    [InlineData("rob.o'reilly@ville.example", "rob.o'reilly@ville.example")]
    [InlineData("\u200Bclaire@mairie-évreux.fr\u202C", "claire@mairie-évreux.fr")]
    public async Task Whoever_can_be_invited_can_open_their_account(string typed, string kept)
    {
        var link = await InviteAsync(typed);
        var browser = App.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync(link), link + "/compte", Account());

        answer.Location.ShouldBe("/evaluation", answer.Text);
        (await App.DbAsync(db => db.Users.CountAsync(u => u.Email == kept))).ShouldBe(1);
    }

    [Fact]
    public async Task An_address_no_server_would_write_to_is_refused_in_words()
    {
        var answer = await SubmitAsync(
            "/equipe",
            Fields(
                ("Form.Email", "hélène@ville.example"),
                ("Form.Role", nameof(CallRole.Evaluator)),
                ("Form.Institution", "Ville de Soissons")
            ),
            "/equipe/invitations"
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("sans accent");
        (await App.DbAsync(db => db.Invitations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Someone_with_an_account_signs_in_comes_back_and_accepts()
    {
        var user = await App.Given.UserAsync();
        var link = await InviteAsync(user.Email!);
        var browser = App.Anonymous();
        var signIn = (await browser.GetAsync(link)).Document.QuerySelector("a.btn-primary")!.GetAttribute("href")!;
        var back = await browser.SubmitAsync(
            await browser.GetAsync(signIn),
            "/connexion",
            Fields(("Email", user.Email!), ("Password", TestApp.Password))
        );
        back.Location.ShouldBe(link);

        var answer = await browser.SubmitAsync(await browser.FollowAsync(back), link + "/accepter", []);

        answer.Location.ShouldBe("/evaluation");
        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.UserId == user.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_serves_once()
    {
        var user = await App.Given.UserAsync();
        var link = await InviteAsync(user.Email!);
        var browser = await App.SignedInAsync(user);
        var shown = await browser.GetAsync(link);
        await browser.SubmitAsync(shown, link + "/accepter", []);

        var again = await browser.SubmitAsync(shown, link + "/accepter", []);

        again.Status.ShouldBe(HttpStatusCode.Gone);
        again.Text.ShouldContain("déjà acceptée");
        (await App.Anonymous().GetAsync(link)).Text.ShouldContain("déjà acceptée");
        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.UserId == user.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs_pressing_at_the_same_instant_give_the_role_once()
    {
        var user = await App.Given.UserAsync();
        var link = await InviteAsync(user.Email!);
        var browser = await App.SignedInAsync(user);
        var shown = await browser.GetAsync(link);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.SubmitAsync(shown, link + "/accepter", [])));

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Gone).ShouldBe(5);
        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.UserId == user.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_accounts_opened_at_the_same_instant_are_one()
    {
        var link = await InviteAsync();
        var tabs = new[] { App.Anonymous(), App.Anonymous(), App.Anonymous() };
        var pages = await Task.WhenAll(tabs.Select(tab => tab.GetAsync(link)));

        var answers = await Task.WhenAll(tabs.Zip(pages, (tab, page) => tab.SubmitAsync(page, link + "/compte", Account())));

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        (await App.DbAsync(db => db.Users.CountAsync(u => u.Email == Email))).ShouldBe(1);
        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.Role == CallRole.Evaluator))).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_works_until_the_last_second_of_fourteen_days()
    {
        var link = await InviteAsync();
        var end = App.Clock.GetUtcNow().UtcDateTime.AddDays(14);
        App.Clock.MoveTo(end.AddSeconds(-1));
        var browser = App.Anonymous();
        var shown = await browser.GetAsync(link);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        App.Clock.MoveTo(end);

        var late = await browser.SubmitAsync(shown, link + "/compte", Account());

        late.Status.ShouldBe(HttpStatusCode.Gone);
        late.Text.ShouldContain("Ce lien a expiré");
        App.Clock.MoveTo(end.AddSeconds(-1));
        (await browser.SubmitAsync(shown, link + "/compte", Account())).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_cancelled_invitation_opens_nothing()
    {
        var user = await App.Given.UserAsync();
        var link = await InviteAsync(user.Email!);
        var browser = await App.SignedInAsync(user);
        var shown = await browser.GetAsync(link);
        await SubmitAsync("/equipe", [], $"/equipe/invitations/{await IdAsync()}/annuler");

        var answer = await browser.SubmitAsync(shown, link + "/accepter", []);

        answer.Status.ShouldBe(HttpStatusCode.Gone);
        answer.Text.ShouldContain("Cette invitation est annulée");
        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.UserId == user.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_link_replaces_the_old_one_and_starts_fourteen_days_again()
    {
        var old = await InviteAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));

        await SubmitAsync("/equipe", [], $"/equipe/invitations/{await IdAsync()}/renvoyer");

        (await App.Anonymous().GetAsync(old)).Status.ShouldBe(HttpStatusCode.NotFound);
        App.Clock.Advance(TimeSpan.FromDays(13));
        (await App.Anonymous().GetAsync(await LastLinkAsync())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/invitations/abc")]
    [InlineData("/invitations/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_link_says_what_to_do(string link)
    {
        var page = await App.Anonymous().GetAsync(link);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("demandez une nouvelle invitation");
    }

    [Fact]
    public async Task Another_account_is_told_and_accepts_nothing()
    {
        var link = await InviteAsync();
        var other = await App.Given.UserAsync();
        var browser = await App.SignedInAsync(other);
        var shown = await browser.GetAsync(link);
        shown.Part("other-account").TextContent.ShouldContain(other.Email!);

        var forced = await browser.PostWithTokenAsync(link + "/accepter", [], shown);

        forced.Parts("other-account").ShouldHaveSingleItem();
        (await App.DbAsync(db => db.RoleGrants.CountAsync(g => g.UserId == other.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_serves()
    {
        var link = await InviteAsync();
        var browser = App.Anonymous();

        var answer = await browser.SubmitAsync(
            await browser.GetAsync(link),
            link + "/compte",
            Fields(("Form.DisplayName", "Claire Delattre"), ("Form.Password", "court"))
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Form_Password-error").ShouldNotBeNull();
        answer.ValueOf("Form.DisplayName").ShouldBe("Claire Delattre");
        (await browser.SubmitAsync(answer, link + "/compte", Account())).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task No_account_is_opened_from_a_link_where_one_exists()
    {
        var link = await InviteAsync();
        var browser = App.Anonymous();
        var shown = await browser.GetAsync(link);
        var user = await App.Given.UserAsync();
        await App.DbAsync(async db =>
        {
            var known = await db.Users.SingleAsync(u => u.Id == user.Id);
            (known.Email, known.UserName, known.NormalizedEmail, known.NormalizedUserName) = (
                Email,
                Email,
                Email.ToUpperInvariant(),
                Email.ToUpperInvariant()
            );
            await db.SaveChangesAsync();
        });

        var answer = await browser.SubmitAsync(shown, link + "/compte", Account());

        answer.Text.ShouldContain("Vous avez déjà un compte");
        (await App.DbAsync(db => db.Users.CountAsync(u => u.Email == Email))).ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_posts_from_one_address_wait()
    {
        var link = await InviteAsync();
        var browser = App.Anonymous();
        var shown = await browser.GetAsync(link);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++)
        {
            answers.Add(
                (await browser.SubmitAsync(shown, link + "/compte", Fields(("Form.DisplayName", ""), ("Form.Password", "")))).Status
            );
        }

        answers[0].ShouldBe(HttpStatusCode.UnprocessableEntity);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    internal static string TokenIn(string text) => Token().Match(text).Groups[1].Value;

    private static Dictionary<string, string> Account() =>
        Fields(("Form.DisplayName", "Claire Delattre"), ("Form.Password", TestApp.Password));

    private async Task<string> InviteAsync(string email = Email)
    {
        await SubmitAsync(
            "/equipe",
            Fields(("Form.Email", email), ("Form.Role", nameof(CallRole.Evaluator)), ("Form.Institution", "Ville de Soissons")),
            "/equipe/invitations"
        );
        return await LastLinkAsync();
    }

    private async Task<string> LastLinkAsync()
    {
        var text = await App.DbAsync(db => db.OutboxMessages.OrderByDescending(n => n.CreatedAt).Select(n => n.TextBody).FirstAsync());
        return $"/invitations/{TokenIn(text)}";
    }

    private Task<Guid> IdAsync() => App.DbAsync(db => db.Invitations.Select(i => i.Id).SingleAsync());

    [GeneratedRegex(@"/invitations/([\w-]{43})")]
    private static partial Regex Token();
}
