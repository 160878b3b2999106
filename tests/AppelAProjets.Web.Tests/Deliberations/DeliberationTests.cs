using System.Net;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Coordination;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deliberations;

public sealed class DeliberationTests
{
    [Theory]
    [InlineData("1 234,50 €")]
    [InlineData("1234,5")]
    [InlineData("1 234,50")]
    public async Task An_amount_is_read_the_way_people_write_it(string typed)
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        campaign.GoToCommittee();

        var answer = await DecideAsync(campaign, fiche, "PartiallyRetained", typed, "Enveloppe limitée.");

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        var decision = await DecisionAsync(campaign, fiche);
        decision.ShouldNotBeNull().GrantedCents.ShouldBe(123_450);
        decision.Outcome.ShouldBe(DecisionOutcome.PartiallyRetained);
        var page = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/deliberation");
        Page.Words(page.Part("envelope-remaining").TextContent).ShouldBe("98 765,50 € sur 100 000 €");
        (await campaign.App.DbAsync(db => db.AuditEntries.CountAsync(entry => entry.Act == AuditAct.DecisionRecorded))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Retained", "-5", "", "Ce montant n’est pas lisible")]
    [InlineData("Retained", "beaucoup", "", "Ce montant n’est pas lisible")]
    [InlineData("Retained", "99999999999999999", "", "Ce montant n’est pas lisible")]
    [InlineData("Retained", "", "", "Indiquez le montant accordé")]
    [InlineData("PartiallyRetained", "2 000,01", "Motif", "dépasse le montant demandé")]
    [InlineData("Retained", "1 000", "", "inférieur au montant demandé")]
    [InlineData("Refused", "", "", "Écrivez le motif")]
    [InlineData("Refused", "10", "Motif", "n'accorde pas d'argent")]
    [InlineData("", "10", "Motif", "Choisissez une décision")]
    [InlineData("3", "10", "Motif", "Choisissez une décision")]
    public async Task What_cannot_be_decided_is_refused_and_stays_typed(string outcome, string granted, string motive, string sentence)
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        campaign.GoToCommittee();

        var answer = await DecideAsync(campaign, fiche, outcome, granted, motive);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
        answer.ValueOf("Granted").ShouldBe(granted);
        answer.ValueOf("Motive").ShouldBe(motive);
        var link = answer.Part("error-summary").QuerySelector("a")!.GetAttribute("href")!;
        answer.Document.GetElementById(link[1..]).ShouldNotBeNull();
        (await DecisionAsync(campaign, fiche)).ShouldBeNull();
    }

    [Fact]
    public async Task A_grant_above_the_envelope_needs_an_override_with_its_reason()
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 250_000);
        var first = await campaign.FicheAsync("Un", 200_000, 5m);
        var second = await campaign.FicheAsync("Deux", 100_000, 4m);
        campaign.GoToCommittee();
        (await DecideAsync(campaign, first, "Retained", "2000", "")).Status.ShouldBe(HttpStatusCode.Redirect);

        var refused = await DecideAsync(campaign, second, "Retained", "1000", "");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("dépasser l'enveloppe");
        var unexplained = await DecideAsync(campaign, second, "Retained", "1000", "", exceed: true);
        unexplained.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unexplained.Text.ShouldContain("Dites pourquoi l'enveloppe est dépassée");
        (await DecisionAsync(campaign, second)).ShouldBeNull();

        (await DecideAsync(campaign, second, "Retained", "1000", "", exceed: true, reason: "Accord du préfet.")).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await DecisionAsync(campaign, second)).ShouldNotBeNull().GrantedCents.ShouldBe(100_000);
        var entry = await campaign.App.DbAsync(db => db.AuditEntries.SingleAsync(a => a.Act == AuditAct.EnvelopeExceeded));
        Page.Words(entry.Details).ShouldContain("dépassée de 500 €");
        entry.Details.ShouldContain("Accord du préfet.");
        (await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/deliberation")).Text.ShouldContain(
            "L’enveloppe est dépassée de 500 €"
        );
    }

    [Fact]
    public async Task Two_coordinators_cannot_both_grant_the_last_euros()
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 100_000);
        var first = await campaign.FicheAsync("Un", 100_000, 5m);
        var second = await campaign.FicheAsync("Deux", 100_000, 4m);
        var colleague = await campaign.App.Given.UserAsync("Jean Roux");
        await campaign.App.Given.GrantAsync(colleague, CallRole.Coordinator, campaign.Call);
        campaign.GoToCommittee();
        var one = await campaign.CoordinatorAsync();
        var two = await campaign.App.SignedInAsync(colleague);
        var pageOne = await one.GetAsync(campaign.Root + "/deliberation");
        var pageTwo = await two.GetAsync(campaign.Root + "/deliberation");

        var answers = await Task.WhenAll(
            one.PostWithTokenAsync($"{campaign.Root}/deliberation/{first.Id}", Fields("Retained", "1000", ""), pageOne),
            two.PostWithTokenAsync($"{campaign.Root}/deliberation/{second.Id}", Fields("Retained", "1000", ""), pageTwo)
        );

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(answer => answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict).ShouldBe(1);
        (await campaign.App.DbAsync(db => db.Decisions.SumAsync(d => d.GrantedCents))).ShouldBe(100_000);
        (
            await campaign.App.DbAsync(db => db.Calls.Where(c => c.Id == campaign.Call.Id).Select(c => c.EnvelopeRevision).SingleAsync())
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_decision_changed_meanwhile_is_shown_beside_what_was_typed()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Un", 100_000, 5m);
        campaign.GoToCommittee();
        await DecideAsync(campaign, fiche, "Retained", "1000", "");

        var coordinator = await campaign.CoordinatorAsync();

        var answer = await coordinator.PostAsync(
            $"{campaign.Root}/deliberation/{fiche.Id}",
            Fields("Refused", "", "Ma version"),
            campaign.Root + "/deliberation"
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Part("conflict").TextContent.ShouldContain("Rien n’a été écrasé");
        answer.Text.ShouldContain("1 000,00 €");
        answer.ValueOf("Motive").ShouldBe("Ma version");
        (await DecisionAsync(campaign, fiche)).ShouldNotBeNull().Outcome.ShouldBe(DecisionOutcome.Retained);

        (await coordinator.SubmitAsync(answer, $"{campaign.Root}/deliberation/{fiche.Id}", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await DecisionAsync(campaign, fiche)).ShouldNotBeNull().Motive.ShouldBe("Ma version");
    }

    [Fact]
    public async Task A_decision_is_corrected_from_its_own_form()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Un", 100_000, 5m);
        campaign.GoToCommittee();
        await DecideAsync(campaign, fiche, "Retained", "1000", "");
        var coordinator = await campaign.CoordinatorAsync();
        var page = await coordinator.GetAsync(campaign.Root + "/deliberation");

        var answer = await coordinator.SubmitAsync(
            page,
            $"{campaign.Root}/deliberation/{fiche.Id}",
            new()
            {
                ["Outcome"] = "WaitingList",
                ["Granted"] = "",
                ["Motive"] = "Rang 12.",
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        var decision = (await DecisionAsync(campaign, fiche)).ShouldNotBeNull();
        decision.Outcome.ShouldBe(DecisionOutcome.WaitingList);
        decision.GrantedCents.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_decided_while_the_call_is_open()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Un", 100_000, 5m);

        var answer = await DecideAsync(campaign, fiche, "Retained", "1000", "", formPage: "/coordination");

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("L'appel n'est pas encore clos");
        (await DecisionAsync(campaign, fiche)).ShouldBeNull();
    }

    [Fact]
    public async Task A_fiche_one_is_in_conflict_with_or_of_another_call_cannot_be_decided()
    {
        using var campaign = await Campaign.StartAsync();
        var hidden = await campaign.FicheAsync("Un", 100_000, 5m);
        await campaign.App.Given.ConflictAsync(hidden, campaign.Coordinator);
        campaign.GoToCommittee();

        (await DecideAsync(campaign, hidden, "Retained", "1000", "", formPage: "/coordination")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await DecisionAsync(campaign, hidden)).ShouldBeNull();
    }

    [Fact]
    public async Task Someone_who_does_not_coordinate_can_neither_decide_nor_release()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Un", 100_000, 5m);
        campaign.GoToCommittee();
        var evaluator = await campaign.App.SignedInAsync(campaign.Evaluators[0]);
        var shown = await evaluator.GetAsync("/");

        (
            await evaluator.PostWithTokenAsync($"{campaign.Root}/deliberation/{fiche.Id}", Fields("Retained", "1000", ""), shown)
        ).Status.ShouldBe(HttpStatusCode.Forbidden);
        (
            await evaluator.PostWithTokenAsync(
                $"{campaign.Root}/deliberation/diffusion",
                new Dictionary<string, string> { ["Confirm"] = "true" },
                shown
            )
        ).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await DecisionAsync(campaign, fiche)).ShouldBeNull();
    }

    internal static async Task<Page> DecideAsync(
        Campaign campaign,
        FicheAction fiche,
        string outcome,
        string granted,
        string motive,
        bool exceed = false,
        string reason = "",
        string? formPage = null
    )
    {
        var coordinator = await campaign.CoordinatorAsync();
        return await coordinator.PostAsync(
            $"{campaign.Root}/deliberation/{fiche.Id}",
            Fields(outcome, granted, motive, exceed, reason),
            formPage ?? campaign.Root + "/deliberation"
        );
    }

    private static Dictionary<string, string> Fields(string outcome, string granted, string motive, bool exceed = false, string reason = "")
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Outcome"] = outcome,
            ["Granted"] = granted,
            ["Motive"] = motive,
            ["Version"] = "",
            ["ExceedReason"] = reason,
        };
        if (exceed)
        {
            fields["Exceed"] = "true";
        }

        return fields;
    }

    private static Task<Decision?> DecisionAsync(Campaign campaign, FicheAction fiche) =>
        campaign.App.DbAsync(db => db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.FicheId == fiche.Id));
}
