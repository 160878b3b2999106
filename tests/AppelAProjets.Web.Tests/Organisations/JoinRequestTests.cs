using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Account;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

/// <summary>
/// A SIRET already known proposes to join instead of creating. The founder's organisation has the SIRET that is registered here.
/// </summary>
public sealed class JoinRequestTests : Team
{
    private const string Asker = "nadia@voisine.example";

    [Fact]
    public async Task Registering_a_known_siret_proposes_to_join_and_shows_only_a_name_and_a_town()
    {
        var answer = await RegisterAsync();

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var proposal = answer.Part("known-siret").TextContent;
        proposal.ShouldContain("La Fabrique des mots");
        proposal.ShouldContain("Soissons");
        answer.Text.ShouldNotContain(Founder.DisplayName);
        answer.Text.ShouldNotContain(Founder.Email!);
        answer.Document.QuerySelector("#SameSiret-error").ShouldNotBeNull();
        answer.ValueOf("Name").ShouldBe("Ma structure");
        (await App.DbAsync(db => db.Users.CountAsync(u => u.Email == Asker))).ShouldBe(0);
    }

    [Fact]
    public async Task Asking_to_join_at_registration_waits_for_the_address_then_reaches_those_who_may_answer()
    {
        await ColleagueAsync(MemberRights.Write);
        var browser = App.Anonymous();
        var registered = await browser.FollowAsync(await RegisterAsync(browser, ("SameSiret", Organisation.Id.ToString())));
        registered.Part("asked").TextContent.ShouldContain("Elle partira dès que vous aurez confirmé votre adresse");
        (await LettersAsync(OutboxMessageKind.JoinRequest)).ShouldBeEmpty();
        (await FounderBrowser.GetAsync(Members)).Parts("request").ShouldBeEmpty();
        var request = await App.DbAsync(db => db.JoinRequests.SingleAsync());
        await FounderBrowser.PostAsync($"{Members}/demandes/{request.Id}/accepter", Fields(("rights", "File")), Members);
        (await App.DbAsync(db => db.OrganisationMembers.CountAsync())).ShouldBe(2);

        await ConfirmAsync(browser);
        await ConfirmAsync(browser);

        var letter = (await LettersAsync(OutboxMessageKind.JoinRequest)).ShouldHaveSingleItem();
        letter.Recipient.ShouldBe(Founder.Email);
        letter.TextBody.ShouldContain(Asker);
        letter.TextBody.ShouldContain(Members);
        (await browser.GetAsync(Profile)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/mon-compte")).Part("asked").TextContent.ShouldContain("La Fabrique des mots");
    }

    [Fact]
    public async Task A_request_accepted_gives_the_rights_chosen_and_tells_the_asker()
    {
        var (asker, _, request) = await AskedAsync();
        var page = await FounderBrowser.GetAsync(Members);
        page.Part("request").TextContent.ShouldContain(asker.Email!);

        var answer = await FounderBrowser.SubmitAsync(page, $"{Members}/demandes/{request}/accepter", Fields(("rights", "Write")));

        (await FounderBrowser.FollowAsync(answer)).Part("done").TextContent.ShouldContain("est maintenant membre");
        (await RightsOfAsync(asker)).ShouldBe(MemberRights.Write);
        var letter = (await LettersAsync(OutboxMessageKind.JoinAnswer)).ShouldHaveSingleItem();
        (letter.Recipient, letter.Subject).ShouldBe((asker.Email!, "La Fabrique des mots\u00A0: vous êtes membre"));
        (await App.DbAsync(db => db.AuditEntries.CountAsync(e => e.Act == AuditAct.MemberJoined))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_answers_at_once_leave_the_first_and_one_letter()
    {
        var (asker, _, request) = await AskedAsync();
        var page = await FounderBrowser.GetAsync(Members);

        var answers = await Task.WhenAll(
            FounderBrowser.SubmitAsync(page, $"{Members}/demandes/{request}/accepter", Fields(("rights", "Read"))),
            FounderBrowser.SubmitAsync(page, $"{Members}/demandes/{request}/refuser", [])
        );

        answers.ShouldAllBe(answer => answer.Location == Members);
        var kept = await App.DbAsync(db => db.JoinRequests.SingleAsync());
        ((await RightsOfAsync(asker)) is not null).ShouldBe(kept.State == JoinRequestState.Accepted);
        (await LettersAsync(OutboxMessageKind.JoinAnswer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_told_and_the_question_is_not_put_again_for_a_month()
    {
        var (_, browser, request) = await AskedAsync();

        await FounderBrowser.SubmitAsync(await FounderBrowser.GetAsync(Members), $"{Members}/demandes/{request}/refuser", []);

        (await LettersAsync(OutboxMessageKind.JoinAnswer)).ShouldHaveSingleItem().Subject.ShouldContain("n’est pas acceptée");
        var soon = await AskAsync(browser);
        soon.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        soon.Text.ShouldContain("Votre demande a été refusée.");
        App.Clock.Advance(JoinRequest.Pause);
        (await AskAsync(browser)).Location.ShouldBe("/mon-compte");
        (await App.DbAsync(db => db.JoinRequests.SingleAsync())).State.ShouldBe(JoinRequestState.Pending);
    }

    [Fact]
    public async Task Asking_twice_leaves_one_request_and_one_letter()
    {
        var (_, browser, _) = await AskedAsync();

        var again = await AskAsync(browser);

        again.Location.ShouldBe("/mon-compte");
        (await App.DbAsync(db => db.JoinRequests.CountAsync())).ShouldBe(1);
        (await LettersAsync(OutboxMessageKind.JoinRequest)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_organisation_without_that_siret_cannot_be_joined_by_its_identity()
    {
        var other = await App.Given.OrganisationAsync(Founder, name: "Le Rayon vert");
        await App.DbAsync(async db =>
        {
            var row = await db.Organisations.SingleAsync(o => o.Id == other.Id);
            row.Apply(row.Profile with { Siret = "73282932000074" });
            await db.SaveChangesAsync();
        });
        var browser = await App.SignedInAsync(await App.Given.UserAsync());

        var answer = await AskAsync(browser, other.Id);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("known-siret").TextContent.ShouldNotContain("Le Rayon vert");
        (await App.DbAsync(db => db.JoinRequests.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Another_establishment_registers_apart_with_a_reason_kept_in_the_journal()
    {
        (await RegisterAsync(null, ("SameSiret", "autre"))).Document.QuerySelector("#OtherReason-error").ShouldNotBeNull();

        var answer = await RegisterAsync(null, ("SameSiret", "autre"), ("OtherReason", "L’antenne de Belleu"));

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        (await App.DbAsync(db => db.Organisations.CountAsync(o => o.Siret == Organisation.Siret))).ShouldBe(2);
        (await App.DbAsync(db => db.AuditEntries.SingleAsync(e => e.Act == AuditAct.SameSiretRegistered))).Details.ShouldContain(
            "L’antenne de Belleu"
        );
    }

    [Fact]
    public async Task Of_registrations_of_one_siret_at_once_one_founds_and_the_others_are_asked()
    {
        var browsers = Enumerable.Range(0, 4).Select(number => (App.Anonymous(), $"voisin{number}@voisine.example")).ToList();

        var answers = await Task.WhenAll(
            browsers.Select(pair => pair.Item1.RegisterAsync(("Email", pair.Item2), ("Siret", "73282932000074")))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity && answer.Parts("known-siret").Count == 1).ShouldBe(3);
        (await App.DbAsync(db => db.Organisations.CountAsync(o => o.Siret == "73282932000074"))).ShouldBe(1);
    }

    [Fact]
    public async Task Changing_a_profile_to_a_known_siret_proposes_the_same_and_changes_nothing_when_one_joins()
    {
        var user = await App.Given.UserAsync();
        var browser = await App.SignedInAsync(user);
        await browser.PostAsync("/mon-organisation/nouvelle", Entering(("Siret", "73282932000074")));
        var mine = await App.DbAsync(db => db.Organisations.SingleAsync(o => o.Siret == "73282932000074"));
        var address = $"/mon-organisation/{mine.Id}";

        var proposal = await browser.SubmitAsync(
            await browser.GetAsync(address),
            address,
            Fields(("Siret", Organisation.Siret!), ("Town", "Belleu"))
        );
        proposal.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        proposal.ValueOf("Town").ShouldBe("Belleu");
        var answer = await browser.SubmitAsync(proposal, address, Fields(("SameSiret", Organisation.Id.ToString())));

        answer.Location.ShouldBe("/mon-compte");
        var kept = await App.DbAsync(db => db.Organisations.SingleAsync(o => o.Id == mine.Id));
        (kept.Siret, kept.Town).ShouldBe(("73282932000074", "Soissons"));
        (await App.DbAsync(db => db.JoinRequests.SingleAsync())).OrganisationId.ShouldBe(Organisation.Id);
    }

    private Task<Page> RegisterAsync(params (string Name, string Value)[] changes) => RegisterAsync(null, changes);

    private Task<Page> RegisterAsync(Browser? browser, params (string Name, string Value)[] changes) =>
        (browser ?? App.Anonymous()).RegisterAsync([("Email", Asker), ("Name", "Ma structure"), .. changes]);

    private async Task ConfirmAsync(Browser browser)
    {
        var letter = await App.DbAsync(db => db.OutboxMessages.SingleAsync(n => n.Kind == OutboxMessageKind.EmailConfirmation));
        (await browser.GetAsync(Registering.LinkIn(letter.TextBody))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(User Asker, Browser Browser, Guid Request)> AskedAsync()
    {
        var user = await App.Given.UserAsync("Nadia Ferrand");
        var browser = await App.SignedInAsync(user);
        (await AskAsync(browser)).Location.ShouldBe("/mon-compte");
        return (user, browser, await App.DbAsync(db => db.JoinRequests.Select(r => r.Id).SingleAsync()));
    }

    private Task<Page> AskAsync(Browser browser, Guid? organisation = null) =>
        browser.PostAsync("/mon-organisation/nouvelle", Entering(("SameSiret", (organisation ?? Organisation.Id).ToString())));

    private static Dictionary<string, string> Entering(params (string Name, string Value)[] changes)
    {
        var form = Registering.Form(changes);
        foreach (var person in new[] { "DisplayName", "Email", "Password" })
        {
            form.Remove(person);
        }

        return form;
    }
}
