using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Coordination;

public sealed class CallFichesTests
{
    [Fact]
    public async Task Filed_fiches_show_number_organisation_amount_and_date()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 960_050);

        var row = Page.Words((await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/fiches")).Part("fiche-row").TextContent);

        row.ShouldContain(fiche.Number!);
        row.ShouldContain("La Fabrique des mots");
        row.ShouldContain("9 600,50 €");
        row.ShouldContain("mardi 17 mai 2022 à 14 h 32");
    }

    [Fact]
    public async Task An_ineligible_fiche_says_so_to_the_coordination_at_once()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Hors sujet");
        campaign.GoToCommittee();
        await campaign.App.Given.IneligibleAsync(fiche);

        var row = Page.Words((await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/fiches")).Part("fiche-row").TextContent);

        row.ShouldContain("Irrecevable");
        row.ShouldNotContain("En cours d’examen");
    }

    [Fact]
    public async Task A_draft_shows_its_title_and_how_far_it_is_and_nothing_else()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.App.Given.DraftAsync(campaign.Call, campaign.Organisation, Given.CompleteContent(campaign.Call, "Mon brouillon"));
        var coordinator = await campaign.CoordinatorAsync();

        var page = await coordinator.GetAsync(campaign.Root + "/fiches");

        var row = Page.Words(page.Part("fiche-row").TextContent);
        row.ShouldContain("Mon brouillon");
        row.ShouldContain("complet à 100 %");
        page.Text.ShouldNotContain("La Fabrique des mots");
        page.Text.ShouldNotContain("9 600");
        (await coordinator.GetAsync(campaign.Root + "/fiches?q=Fabrique")).Parts("fiche-row").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_filters_searches_and_sorts_by_address()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Alpha", 100_000);
        await campaign.FicheAsync("Bravo", 300_000);
        await campaign.App.Given.DraftAsync(campaign.Call, campaign.Organisation, Given.CompleteContent(campaign.Call, "Charlie"));
        var coordinator = await campaign.CoordinatorAsync();

        (await coordinator.GetAsync(campaign.Root + "/fiches?etat=brouillons"))
            .Parts("fiche-row")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Charlie");
        (await coordinator.GetAsync(campaign.Root + "/fiches?q=brav"))
            .Parts("fiche-row")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Bravo");
        var byAmount = (await coordinator.GetAsync(campaign.Root + "/fiches?tri=demande&sens=desc"))
            .Parts("fiche-row")
            .Select(row => row.QuerySelector("th")!.TextContent.Trim());
        byAmount.ShouldBe(["Bravo", "Alpha", "Charlie"]);
        (await coordinator.GetAsync(campaign.Root + "/fiches?tri=nimporte&page=99&etat=x")).Parts("fiche-row").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_coordinator_in_conflict_finds_no_trace_of_the_fiche_anywhere()
    {
        using var campaign = await Campaign.StartAsync();
        var hidden = await campaign.FicheAsync("Secret de famille", 777_700, 5m, 1m);
        await campaign.FicheAsync("Visible", 100_000, 3m);
        await campaign.App.Given.ConflictAsync(hidden, campaign.Coordinator);
        await campaign.App.InScopeAsync(async services =>
        {
            services
                .GetRequiredService<AuditLog>()
                .Record(null, AuditAct.FicheFiled, campaign.Call.Id, hidden.Id, "Secret de famille déposée.");
            await services.GetRequiredService<Web.Data.AppDbContext>().SaveChangesAsync();
        });
        campaign.GoToCommittee();
        var coordinator = await campaign.CoordinatorAsync();

        foreach (
            var path in new[]
            {
                "",
                "/fiches",
                "/fiches?q=Secret",
                "/fiches.csv",
                "/journal",
                "/courriels",
                "/classement",
                "/classement.csv",
                "/deliberation",
                "/deliberation/diffusion",
            }
        )
        {
            var page = await coordinator.GetAsync(campaign.Root + path);
            page.Body.Replace("?q=Secret", string.Empty, StringComparison.Ordinal)
                .ShouldNotContain("Secret de famille", customMessage: path);
            page.Body.ShouldNotContain(hidden.Number!, customMessage: path);
            page.Body.ShouldNotContain(hidden.Id.ToString(), customMessage: path);
        }

        Page.Words((await coordinator.GetAsync(campaign.Root)).Part("call-figures").TextContent).ShouldContain("Fiches déposées1");
        (await coordinator.GetAsync("/coordination")).Text.ShouldContain("Demandé1 000 €");
        (await coordinator.GetAsync(campaign.Root + "/classement")).Parts("ranking-row").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Notices_are_listed_and_read_as_text_within_their_call_only()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 100_000);
        var notice = new Web.Data.Outbox.OutboxMessage(
            Guid.NewGuid(),
            "essai",
            Web.Data.Outbox.OutboxMessageKind.FilingReceipt,
            campaign.Call.Id,
            fiche.Id,
            campaign.Applicant.Id,
            new Web.Data.Outbox.OutboxMessageContent(
                campaign.Applicant.Email!,
                "Lucie Marchand",
                "Fiche déposée",
                "<p>Bonjour</p>",
                "Bonjour <b>Lucie</b>"
            ),
            TestApp.DefaultNow
        );
        await campaign.App.DbAsync(async db =>
        {
            db.OutboxMessages.Add(notice);
            await db.SaveChangesAsync();
        });
        var coordinator = await campaign.CoordinatorAsync();

        var row = Page.Words((await coordinator.GetAsync(campaign.Root + "/courriels")).Part("outbox-row").TextContent);
        row.ShouldContain("Accusé de réception");
        row.ShouldContain("À envoyer");
        (await coordinator.GetAsync($"{campaign.Root}/courriels/{notice.Id}")).Text.ShouldContain("Bonjour <b>Lucie</b>");
        var other = await campaign.App.Given.CallAsync(slug: "autre");
        await campaign.App.Given.GrantAsync(campaign.Coordinator, Web.Data.Accounts.CallRole.Coordinator, other);
        (await coordinator.GetAsync($"/coordination/appels/autre/courriels/{notice.Id}")).Status.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }
}
