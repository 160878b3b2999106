using AppelAProjets.Web.Tests.Hosting;
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
}
