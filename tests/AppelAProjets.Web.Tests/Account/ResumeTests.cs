using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Account;

/// <summary>Without scripts, a long form posted after its session ended loses nothing.</summary>
public sealed class ResumeTests
{
    private const string Typed = "Peu de livres à la maison.\r\n<b>Très</b> peu.";

    [Fact]
    public async Task A_section_posted_after_the_session_ended_is_saved_once_signed_in_again()
    {
        await using var app = new TestApp();
        var (applicant, fiche, shown) = await OpenThenSignOutAsync(app);
        var action = $"/fiches/{fiche.Id}/modifier?section=action";

        var asked = await InterruptedAsync(applicant, shown, action, new() { ["Form.Need"] = Typed });

        asked.Status.ShouldBe(HttpStatusCode.Unauthorized);
        asked.Part("resume").TextContent.ShouldContain("rien n’est perdu");
        asked.ValueOf("Form.Need").ShouldBe(Typed, StringCompareShould.IgnoreLineEndings);
        var wrong = await applicant.Browser.SubmitAsync(asked, Suite(action), Password("pas le bon 1", applicant));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Part("error-summary").TextContent.ShouldContain("ne correspond pas");
        wrong.Body.ShouldNotContain("pas le bon 1");
        var back = await applicant.Browser.SubmitAsync(wrong, Suite(action), Password(TestApp.Password, applicant));
        back.Part("resumed").TextContent.ShouldContain("Lucie Marchand");
        back.Body.ShouldNotContain(TestApp.Password);
        (await app.ContentAsync(fiche)).Need.ShouldBeEmpty("nothing is written before the last press");

        (await applicant.Browser.SubmitAsync(back, action, [])).Status.ShouldBe(HttpStatusCode.Redirect);

        (await app.ContentAsync(fiche)).Need.ShouldBe("Peu de livres à la maison.\n<b>Très</b> peu.");
    }

    [Fact]
    public async Task A_filing_posted_after_the_session_ended_is_filed_by_the_last_press()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        await SignOutAsync(applicant.Browser);
        var action = $"/fiches/{fiche.Id}/depot";

        var asked = await InterruptedAsync(applicant, check, action, Applicant.Signature(check.ValueOf("Form.Begun")));
        var back = await applicant.Browser.SubmitAsync(asked, Suite(action), Password(TestApp.Password, applicant));

        back.Part("resumed").TextContent.ShouldContain("Déposer ma fiche");
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(0);
        (await applicant.Browser.SubmitAsync(back, action, [])).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("https://ailleurs.example")]
    [InlineData("null")]
    public async Task A_post_from_another_site_is_not_carried(string origin)
    {
        await using var app = new TestApp();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/connexion/reprise?vers={Uri.EscapeDataString($"/fiches/{Guid.NewGuid()}/modifier?section=action")}"
        )
        {
            Content = new FormUrlEncodedContent([new("Form.Need", "Forgé")]),
        };
        request.Headers.Add("Origin", origin);

        var answer = await app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/connexion");
    }

    [Theory]
    [InlineData("https://ailleurs.example/fiches")]
    [InlineData("//ailleurs.example")]
    [InlineData("/administration")]
    [InlineData("/fiches/11111111-1111-1111-1111-111111111111/retrait")]
    [InlineData("/fiches/11111111-1111-1111-1111-111111111111/depot\n")]
    [InlineData("")]
    public async Task Only_the_long_forms_of_a_fiche_are_resumed(string target)
    {
        await using var app = new TestApp();
        var browser = app.Anonymous();

        (await browser.PostRawAsync($"/connexion/reprise?vers={Uri.EscapeDataString(target)}", [new("Form.Need", "x")])).Location.ShouldBe(
            "/connexion"
        );
        var form = await browser.GetAsync("/connexion");
        (
            await browser.PostWithTokenAsync($"/connexion/reprise/suite?vers={Uri.EscapeDataString(target)}", [new("Form.Need", "x")], form)
        ).Location.ShouldBe("/connexion");
    }

    [Fact]
    public async Task Signing_in_again_asks_for_the_token_of_its_page()
    {
        await using var app = new TestApp();
        var (applicant, fiche, _) = await OpenThenSignOutAsync(app);

        var refused = await applicant.Browser.PostRawAsync(Suite($"/fiches/{fiche.Id}/depot"), Password(TestApp.Password, applicant));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<(Applicant Applicant, FicheAction Fiche, Page Shown)> OpenThenSignOutAsync(TestApp app)
    {
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var shown = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=action");
        await SignOutAsync(applicant.Browser);
        return (applicant, fiche, shown);
    }

    private static async Task SignOutAsync(Browser browser) =>
        await browser.SubmitAsync(await browser.GetAsync("/mon-compte"), "/deconnexion", []);

    /// <summary>
    /// Presses the button of a page whose session ended: the browser is told to post the same fields to the page that keeps them.
    /// </summary>
    private static async Task<Page> InterruptedAsync(Applicant applicant, Page shown, string action, Dictionary<string, string> changes)
    {
        var sent = await applicant.Browser.SubmitAsync(shown, action, changes);
        sent.Status.ShouldBe(HttpStatusCode.TemporaryRedirect);
        sent.Location.ShouldBe($"/connexion/reprise?vers={Uri.EscapeDataString(action)}");
        return await applicant.Browser.PostRawAsync(
            sent.Location!,
            [.. changes, new("hashes", shown.ValueOf("hashes") ?? string.Empty), new("__RequestVerificationToken", shown.Token!)]
        );
    }

    private static string Suite(string action) => $"/connexion/reprise/suite?vers={Uri.EscapeDataString(action)}";

    private static Dictionary<string, string> Password(string password, Applicant applicant) =>
        new(StringComparer.Ordinal) { ["Reprise.Email"] = applicant.User.Email!, ["Reprise.Password"] = password };
}
