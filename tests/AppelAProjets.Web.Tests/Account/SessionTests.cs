using System.Net;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Account;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly TestApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Signing_in_leads_to_what_the_person_comes_to_do()
    {
        var call = await _app.Given.CallAsync();
        var applicant = await _app.Given.UserAsync();
        await _app.Given.OrganisationAsync(applicant);
        var evaluator = await _app.Given.UserAsync();
        await _app.Given.GrantAsync(evaluator, CallRole.Evaluator, call);
        var coordinator = await _app.Given.UserAsync();
        await _app.Given.GrantAsync(coordinator, CallRole.Coordinator, call);

        (await SignInAsync(applicant)).Location.ShouldBe("/mes-fiches");
        (await SignInAsync(evaluator)).Location.ShouldBe("/evaluation");
        (await SignInAsync(coordinator)).Location.ShouldBe("/coordination");
        (await SignInAsync(await _app.Given.UserAsync(administrator: true))).Location.ShouldBe("/administration");
        (await SignInAsync(await _app.Given.UserAsync())).Location.ShouldBe("/");
    }

    [Fact]
    public async Task The_page_asked_for_survives_signing_in()
    {
        var browser = _app.Anonymous();
        var user = await _app.Given.UserAsync();

        var sent = await browser.GetAsync("/mon-compte?x=1");
        sent.Status.ShouldBe(HttpStatusCode.Redirect);
        sent.Location.ShouldBe("/connexion?retour=%2Fmon-compte%3Fx%3D1");
        var form = await browser.FollowAsync(sent);
        var answer = await browser.SubmitAsync(form, "/connexion", Fields(user));

        answer.Location.ShouldBe("/mon-compte?x=1");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/mes-fiches")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_outside_the_site_is_never_followed(string wanted)
    {
        var user = await _app.Given.UserAsync();
        var browser = _app.Anonymous();
        var fields = Fields(user);
        fields["Retour"] = wanted;

        (await browser.PostAsync("/connexion", fields)).Location.ShouldBe("/");
        (await browser.GetAsync($"/connexion?retour={Uri.EscapeDataString(wanted)}")).Location.ShouldBe("/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_sentence()
    {
        var user = await _app.Given.UserAsync();

        var wrong = await _app.Anonymous().PostAsync("/connexion", Fields(user, "pas le bon 1"));
        var unknown = await _app.Anonymous()
            .PostAsync(
                "/connexion",
                new(StringComparer.Ordinal) { ["Email"] = "personne@nulle-part.example", ["Password"] = "pas le bon 1" }
            );
        var empty = await _app.Anonymous().PostAsync("/connexion", []);

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Part("error-summary").TextContent.ShouldContain("L’adresse ou le mot de passe ne correspond pas");
        unknown.Part("error-summary").TextContent.ShouldBe(wrong.Part("error-summary").TextContent);
        empty.Part("error-summary").TextContent.ShouldBe(wrong.Part("error-summary").TextContent);
        wrong.ValueOf("Email").ShouldBe(user.Email);
        wrong.ValueOf("Password").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_ten_minutes_even_to_the_right_one()
    {
        var user = await _app.Given.UserAsync();
        var browser = _app.Anonymous();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await browser.PostAsync("/connexion", Fields(user, "pas le bon 1"));
        }

        var right = await browser.PostAsync("/connexion", Fields(user));

        right.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        right.Text.ShouldContain("attendez dix minutes");
    }

    [Fact]
    public async Task Trying_passwords_tells_the_same_of_an_account_and_of_an_unknown_address()
    {
        var user = await _app.Given.UserAsync();
        var browser = _app.Anonymous();
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            var known = await browser.PostAsync("/connexion", Fields(user, "pas le bon 1"));
            var unknown = await browser.PostAsync(
                "/connexion",
                new(StringComparer.Ordinal) { ["Email"] = "personne@nulle-part.example", ["Password"] = "pas le bon 1" }
            );

            known.Part("error-summary").TextContent.ShouldBe(unknown.Part("error-summary").TextContent);
        }
    }

    [Fact]
    public async Task A_session_copied_before_signing_out_no_longer_opens_anything_and_the_other_ones_stay()
    {
        var user = await _app.Given.UserAsync();
        var browser = await _app.SignedInAsync(user);
        var elsewhere = await _app.SignedInAsync(user);
        var page = await browser.GetAsync("/mon-compte");
        var copied = page.Response.RequestMessage!.Headers.GetValues("Cookie").ToList();

        await browser.SubmitAsync(page, "/deconnexion", []);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/mon-compte");
        request.Headers.Add("Cookie", copied);
        var replayed = await _app.SendAsync(request);
        replayed.Location.ShouldBe("/connexion?retour=%2Fmon-compte");
        (await elsewhere.GetAsync("/mon-compte")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whatever_host_the_request_names_signing_in_is_on_this_site()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mes-fiches");
        request.Headers.Host = "evil.example";

        var answer = await _app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/connexion?retour=%2Fmes-fiches");
    }

    [Theory]
    [InlineData("/mon-compte")]
    [InlineData("/fiches/{fiche}/modifier/etat?section=action")]
    [InlineData("/fiches/{fiche}/copie.docx")]
    [InlineData("/coordination/appels/{call}/parametres/export.json")]
    public async Task What_is_served_to_a_signed_in_person_is_kept_by_no_cache(string path)
    {
        var user = await _app.Given.UserAsync();
        var organisation = await _app.Given.OrganisationAsync(user);
        var call = await _app.Given.CallAsync();
        await _app.Given.GrantAsync(user, CallRole.Coordinator, call);
        var fiche = await _app.Given.DraftAsync(call, organisation, Given.CompleteContent(call));

        var answer = (
            await (await _app.SignedInAsync(user)).GetAsync(path.Replace("{fiche}", fiche.Id.ToString()).Replace("{call}", call.Slug))
        ).Response;

        answer.IsSuccessStatusCode.ShouldBeTrue(path);
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_in_without_the_token_of_the_form_is_refused()
    {
        var user = await _app.Given.UserAsync();

        (await _app.Anonymous().PostRawAsync("/connexion", Fields(user))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Signing_out_closes_the_session()
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());
        var page = await browser.GetAsync("/mon-compte");

        (await browser.SubmitAsync(page, "/deconnexion", [])).Location.ShouldBe("/");

        (await browser.GetAsync("/mon-compte")).Location.ShouldBe("/connexion?retour=%2Fmon-compte");
    }

    [Fact]
    public async Task A_post_after_the_session_ended_leads_back_to_the_page_of_its_form()
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());
        var page = await browser.GetAsync("/mon-compte");
        await browser.SubmitAsync(page, "/deconnexion", []);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mon-compte/mot-de-passe");
        request.Headers.Referrer = new Uri("http://localhost/mon-compte?x=1");

        var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe("/connexion?retour=%2Fmon-compte%3Fx%3D1");
    }

    [Fact]
    public async Task Too_many_posts_from_one_address_are_put_off_in_words()
    {
        var browser = _app.Anonymous();
        var form = await browser.GetAsync("/connexion");
        for (var post = 1; post <= RateLimits.PostsPerMinute; post++)
        {
            await browser.PostWithTokenAsync("/connexion", [], form);
        }

        var answer = await browser.PostWithTokenAsync("/connexion", [], form);

        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Text.ShouldContain("Trop d’essais en peu de temps");
        (await browser.GetAsync("/connexion")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_header_names_the_person_and_offers_only_what_their_roles_open()
    {
        var user = await _app.Given.UserAsync("Lucie Marchand");
        await _app.Given.OrganisationAsync(user, name: "La Fabrique des mots");

        var page = await (await _app.SignedInAsync(user)).GetAsync("/mon-compte");

        var header = page.Document.QuerySelector("header.ap-header").ShouldNotBeNull();
        header.QuerySelector(".ap-avatar")!.TextContent.ShouldBe("LM");
        header.TextContent.ShouldContain("La Fabrique des mots");
        header.QuerySelector("a[href='/mes-fiches']").ShouldNotBeNull();
        header.QuerySelector("a[href='/coordination']").ShouldBeNull();
        header.QuerySelector("a[href='/administration']").ShouldBeNull();
    }

    private Task<Page> SignInAsync(User user) => _app.Anonymous().PostAsync("/connexion", Fields(user));

    private static Dictionary<string, string> Fields(User user, string password = TestApp.Password) =>
        new(StringComparer.Ordinal) { ["Email"] = user.Email!, ["Password"] = password };
}
