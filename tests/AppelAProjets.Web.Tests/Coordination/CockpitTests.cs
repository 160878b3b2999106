using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Coordination;

public sealed class CockpitTests
{
    [Fact]
    public async Task The_dashboard_counts_filings_drafts_and_evaluations()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 960_000, 4m);
        await campaign.App.Given.AssignAsync(fiche, campaign.Evaluators[1]);
        await campaign.App.Given.DraftAsync(campaign.Call, campaign.Organisation);

        var page = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root);

        var figures = Page.Words(page.Part("call-figures").TextContent);
        figures.ShouldContain("Fiches déposées1");
        figures.ShouldContain("1 brouillon non déposé");
        figures.ShouldContain("Évaluations1 sur 2");
        figures.ShouldContain("9 600 € sur 100 000 €");
        Page.Words(page.Part("next-milestone").TextContent).ShouldContain("vendredi 20 mai 2022 à 23 h 59");
    }

    [Fact]
    public async Task Implicit_rejections_are_announced_from_fifteen_days_before()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Les mots voyageurs", 960_000, 4m);
        var coordinator = await campaign.CoordinatorAsync();

        campaign.App.Clock.MoveTo(TestApp.Utc("2022-07-01T21:59:00Z"));
        (await coordinator.GetAsync(campaign.Root)).Text.ShouldNotContain("Rejet implicite");
        campaign.App.Clock.MoveTo(TestApp.Utc("2022-07-01T22:00:00Z"));
        (await coordinator.GetAsync(campaign.Root)).Text.ShouldContain("Rejet implicite le dimanche 17 juillet 2022");
    }

    [Fact]
    public async Task Late_evaluators_and_fiches_below_the_minimum_are_alerts_near_the_end_of_rating()
    {
        using var campaign = await Campaign.StartAsync(minimumEvaluations: 2);
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 960_000, 4m);
        await campaign.App.Given.AssignAsync(fiche, campaign.Evaluators[1]);
        campaign.App.Clock.MoveTo(TestApp.Utc("2022-05-31T16:00:00Z"));

        var alerts = Page.Words((await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root)).Part("alerts").TextContent);

        alerts.ShouldContain("Paul Carlier : 1 évaluation en 2 j");
        alerts.ShouldContain("1 fiche sous le minimum de 2 évaluations");
    }

    [Fact]
    public async Task A_wide_spread_is_an_alert_and_a_narrow_one_is_not()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Écart", 100_000, 2m, 4m);
        await campaign.FicheAsync("Accord", 100_000, 4m, 4m);
        campaign.GoToCommittee();

        var alerts = Page.Words((await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root)).Part("alerts").TextContent);

        alerts.ShouldContain("40 points d’écart sur une fiche");
        alerts.ShouldContain("de 40,00 à 80,00");
        alerts.ShouldNotContain("Accord");
    }

    [Fact]
    public async Task Ratings_closed_early_are_over_for_the_dashboard_the_list_of_calls_and_the_board()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 960_000);
        await campaign.App.Given.AssignAsync(fiche, campaign.Evaluators[1]);
        campaign.App.Clock.MoveTo(TestApp.Utc("2022-06-01T09:00:00Z"));
        await campaign.App.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == campaign.Call.Id)).CloseRating(campaign.App.Clock.UtcNow());
            await db.SaveChangesAsync();
        });
        campaign.App.Clock.MoveTo(TestApp.Utc("2022-06-01T10:00:00Z"));
        var coordinator = await campaign.CoordinatorAsync();

        var milestone = Page.Words((await coordinator.GetAsync(campaign.Root)).Part("next-milestone").TextContent);
        milestone.ShouldContain("Comité de sélection");
        milestone.ShouldContain("La notation est terminée : 1 évaluation n’a pas été déposée, par 1 membre.");
        (await coordinator.GetAsync(campaign.Root))
            .Part("alerts")
            .TextContent.ShouldNotContain("Paul Carlier", customMessage: "nothing more is expected of anyone");
        Page.Words((await coordinator.GetAsync("/coordination")).Part("coordinated-call").TextContent).ShouldContain("Comité de sélection");
        var board = (await coordinator.GetAsync(campaign.Root + "/avancement"))
            .Parts("evaluator-progress")
            .Select(row => Page.Words(row.TextContent))
            .ToList();
        board.ShouldAllBe(row => !row.Contains("En retard", StringComparison.Ordinal));
        board.ShouldContain(row => row.Contains("1 non déposée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_card_and_the_dashboard_count_the_same_eligible_fiches_evaluations_money_and_decisions()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Les mots voyageurs", 960_000, 4m);
        var ineligible = await campaign.FicheAsync("Hors sujet", 500_000, 4m, 3m);
        campaign.GoToCommittee();
        await campaign.App.Given.IneligibleAsync(ineligible);
        var coordinator = await campaign.CoordinatorAsync();

        var card = Page.Words((await coordinator.GetAsync("/coordination")).Part("coordinated-call").TextContent);
        var figures = Page.Words((await coordinator.GetAsync(campaign.Root)).Part("call-figures").TextContent);

        card.ShouldContain("Fiches déposées2dont 1 irrecevable");
        card.ShouldContain("Évaluations1 sur 1");
        card.ShouldContain("Demandé9 600 €");
        figures.ShouldContain("Fiches déposées2 dont 1 irrecevable");
        figures.ShouldContain("Évaluations1 sur 1");
        figures.ShouldContain("9 600 € sur 100 000 €");
        figures.ShouldContain("Décisions0 sur 1");
    }

    [Fact]
    public async Task A_recusal_or_a_refusal_that_leaves_a_fiche_short_of_evaluators_is_an_alert_until_it_is_given_again()
    {
        using var campaign = await Campaign.StartAsync();
        var (recused, declined, enough) = (
            await campaign.FicheAsync("Un"),
            await campaign.FicheAsync("Deux"),
            await campaign.FicheAsync("Trois")
        );
        var (given, evaluators) = (campaign.App.Given, campaign.Evaluators);
        foreach (var (fiche, evaluator) in new[] { (recused, evaluators[0]), (enough, evaluators[0]), (enough, evaluators[1]) })
        {
            await given.AssignAsync(fiche, evaluator);
        }

        await given.ConflictAsync(recused, evaluators[0]);
        await given.ConflictAsync(enough, evaluators[0]);
        await campaign.App.DbAsync(async db =>
        {
            var now = campaign.App.Clock.UtcNow();
            var assignment = new Assignment(
                campaign.App.Clock.NewId(),
                declined.CallId,
                declined.Id,
                evaluators[2].Id,
                now,
                evaluators[2].Id
            );
            db.DeclinedAssignments.Add(
                new DeclinedAssignment(campaign.App.Clock.NewId(), assignment, DeclineReason.Workload, string.Empty, now)
            );
            await db.SaveChangesAsync();
        });
        campaign.App.Clock.MoveTo(TestApp.Utc("2022-05-24T09:00:00Z"));
        var coordinator = await campaign.CoordinatorAsync();

        var alerts = (await coordinator.GetAsync(campaign.Root)).Part("alerts");
        Page.Words(alerts.TextContent).ShouldContain($"2 fiches à confier à quelqu’un d’autre{recused.Number}, {declined.Number} :");
        alerts.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(campaign.Root + "/affectations");

        await given.AssignAsync(recused, evaluators[1]);
        await given.AssignAsync(declined, evaluators[1]);
        (await coordinator.GetAsync(campaign.Root)).Part("alerts").TextContent.ShouldNotContain("à confier");
    }
}
