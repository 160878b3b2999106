using System.Net;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Account;

public sealed class PasswordTests : IAsyncLifetime
{
    private const string New = "un autre mot 7";

    private readonly TestApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Asking_for_a_new_password_answers_the_same_whether_the_account_exists_or_not()
    {
        var user = await _app.Given.UserAsync();

        var known = await AskAsync(user.Email!);
        var unknown = await AskAsync("personne@nulle-part.example");

        unknown.Location.ShouldBe(known.Location);
        var notice = await _app.DbAsync(db => db.OutboxMessages.SingleAsync());
        notice.Kind.ShouldBe(OutboxMessageKind.PasswordReset);
        notice.Recipient.ShouldBe(user.Email);
    }

    [Fact]
    public async Task Asking_twice_in_a_minute_writes_one_message()
    {
        var user = await _app.Given.UserAsync();

        await AskAsync(user.Email!);
        await AskAsync(user.Email!);
        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(user.Email!);
        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Something_that_is_no_address_is_refused()
    {
        var answer = await AskAsync("pas une adresse");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ValueOf("Email").ShouldBe("pas une adresse");
    }

    [Fact]
    public async Task The_link_received_sets_a_new_password_once_and_lifts_the_lock_out()
    {
        var user = await _app.Given.UserAsync();
        await _app.DbAsync(async db =>
        {
            (await db.Users.SingleAsync()).LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(10);
            await db.SaveChangesAsync();
        });
        await AskAsync(user.Email!);
        var link = Registering.LinkIn((await _app.DbAsync(db => db.OutboxMessages.SingleAsync())).TextBody);
        var browser = _app.Anonymous();
        var form = await browser.GetAsync(link);

        var answer = await browser.SubmitAsync(form, "/nouveau-mot-de-passe", One("Password", New));

        answer.Location.ShouldBe("/connexion");
        (await browser.FollowAsync(answer)).Part("done").TextContent.ShouldContain("Votre mot de passe est changé");
        await _app.SignedInAsync(user, New);
        var again = await browser.SubmitAsync(form, "/nouveau-mot-de-passe", One("Password", "encore un autre 8"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Ce lien n'est plus valable");
        (await _app.DbAsync(db => db.Users.SingleAsync())).SecurityStamp.ShouldNotBe(user.SecurityStamp);
    }

    [Fact]
    public async Task A_weak_new_password_is_refused_and_the_link_still_serves()
    {
        var user = await _app.Given.UserAsync();
        await AskAsync(user.Email!);
        var link = Registering.LinkIn((await _app.DbAsync(db => db.OutboxMessages.SingleAsync())).TextBody);
        var browser = _app.Anonymous();

        var weak = await browser.SubmitAsync(await browser.GetAsync(link), "/nouveau-mot-de-passe", One("Password", "court"));

        weak.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        weak.Text.ShouldContain("au moins 10 caractères");
        (await browser.SubmitAsync(weak, "/nouveau-mot-de-passe", One("Password", New))).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/nouveau-mot-de-passe")]
    [InlineData("/nouveau-mot-de-passe?compte=0197a000-0000-7000-8000-000000000000&jeton=abc")]
    [InlineData("/nouveau-mot-de-passe?compte=rien&jeton=%3Cscript%3E")]
    public async Task A_cut_or_forged_link_is_refused(string link)
    {
        var browser = _app.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync(link), "/nouveau-mot-de-passe", One("Password", New));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Ce lien n'est plus valable");
        answer.Body.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Changing_the_password_keeps_this_session_and_changes_the_stamp_of_the_others()
    {
        var user = await _app.Given.UserAsync();
        var browser = await _app.SignedInAsync(user);

        var answer = await ChangeAsync(browser, TestApp.Password, New);

        answer.Location.ShouldBe("/mon-compte");
        (await browser.FollowAsync(answer)).Part("done").TextContent.ShouldContain("Votre mot de passe est changé");
        (await _app.DbAsync(db => db.Users.SingleAsync())).SecurityStamp.ShouldNotBe(user.SecurityStamp);
        await _app.SignedInAsync(user, New);
    }

    [Theory]
    [InlineData("pas le bon 1", New, "CurrentPassword", "Le mot de passe actuel n'est pas le bon.")]
    [InlineData("", New, "CurrentPassword", "Le mot de passe actuel n'est pas le bon.")]
    [InlineData(TestApp.Password, "court", "NewPassword", "au moins 10 caractères")]
    [InlineData(TestApp.Password, "", "NewPassword", "Choisissez un mot de passe.")]
    public async Task A_wrong_change_of_password_is_told_beside_its_field(string current, string wanted, string field, string sentence)
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());

        var answer = await ChangeAsync(browser, current, wanted);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector($"#{field}-error").ShouldNotBeNull().TextContent.ShouldContain(sentence);
    }

    private static async Task<Page> ChangeAsync(Browser browser, string current, string wanted) =>
        await browser.PostAsync(
            "/mon-compte/mot-de-passe",
            new(StringComparer.Ordinal) { ["CurrentPassword"] = current, ["NewPassword"] = wanted },
            "/mon-compte"
        );

    private Task<Page> AskAsync(string email) => _app.Anonymous().PostAsync("/mot-de-passe-oublie", One("Email", email));

    private static Dictionary<string, string> One(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
