using System.Net;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Coordination;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deliberations;

public sealed class ReleaseTests
{
    [Fact]
    public async Task The_preview_shows_each_letter_and_the_fiches_without_decision()
    {
        using var campaign = await Campaign.StartAsync();
        var refused = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        await campaign.FicheAsync("Sans réponse", 200_000, 3m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, refused, "Refused", "", "Hors du thème de l'appel.");

        var page = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/deliberation/diffusion");

        var letter = Page.Words(page.Part("letter-preview").TextContent);
        letter.ShouldContain("Bonjour Lucie Marchand");
        letter.ShouldContain("REFUSÉ");
        letter.ShouldContain("Motif : Hors du thème de l'appel.");
        letter.ShouldContain("recours gracieux");
        letter.ShouldContain($"/fiches/{refused.Id}/decision");
        page.Part("undecided").TextContent.ShouldContain("Sans réponse");
        (await NoticesAsync(campaign)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_leaves_before_the_release()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "PartiallyRetained", "1 234,50", "Enveloppe limitée.");

        var applicant = await campaign.App.SignedInAsync(campaign.Applicant);
        foreach (var path in new[] { $"/fiches/{fiche.Id}", "/mes-fiches" })
        {
            var page = await applicant.GetAsync(path);
            page.Text.ShouldContain("En cours d’examen");
            page.Text.ShouldNotContain("1 234,50");
            page.Text.ShouldNotContain("Enveloppe limitée");
            page.Text.ShouldNotContain("Retenu");
        }

        (await NoticesAsync(campaign)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Released_decisions_are_written_once_to_every_member()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        var colleague = await campaign.App.Given.UserAsync("Karim Haddad");
        await campaign.App.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == campaign.Organisation.Id)).Admit(
                colleague.Id,
                TestApp.DefaultNow
            );
            await db.SaveChangesAsync();
        });
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "Retained", "2 000", "");
        var coordinator = await campaign.CoordinatorAsync();
        var path = campaign.Root + "/deliberation/diffusion";
        var page = await coordinator.GetAsync(path);

        (await coordinator.SubmitAsync(page, path, new() { ["Confirm"] = "true" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await coordinator.SubmitAsync(page, path, new() { ["Confirm"] = "true" })).Status.ShouldBe(HttpStatusCode.Redirect);

        var notices = await NoticesAsync(campaign);
        notices
            .Select(notice => notice.UniqueKey)
            .Order()
            .ShouldBe(new[] { $"decision:{fiche.Id}:{campaign.Applicant.Id}", $"decision:{fiche.Id}:{colleague.Id}" }.Order());
        notices.ShouldAllBe(notice =>
            notice.TextBody.Contains("2\u00A0000,00") && notice.HtmlBody.Contains("Retenu") && !notice.TextBody.Contains("recours")
        );
        var call = await campaign.App.DbAsync(db => db.Calls.AsNoTracking().SingleAsync(c => c.Id == campaign.Call.Id));
        call.DecisionsReleasedAt.ShouldBe(Campaign.CommitteeDay);
        (await campaign.App.DbAsync(db => db.Decisions.AsNoTracking().SingleAsync())).ReleasedAt.ShouldBe(Campaign.CommitteeDay);
    }

    [Fact]
    public async Task A_release_is_confirmed_in_words()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "Retained", "2 000", "");
        var coordinator = await campaign.CoordinatorAsync();
        var path = campaign.Root + "/deliberation/diffusion";

        var answer = await coordinator.SubmitAsync(await coordinator.GetAsync(path), path, []);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain("Cochez la case");
        (await NoticesAsync(campaign)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_changed_since_the_preview_stops_the_release()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Un", 200_000, 4m);
        var other = await campaign.FicheAsync("Deux", 200_000, 4m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "Retained", "2 000", "");
        var coordinator = await campaign.CoordinatorAsync();
        var path = campaign.Root + "/deliberation/diffusion";
        var page = await coordinator.GetAsync(path);
        await DeliberationTests.DecideAsync(campaign, other, "Refused", "", "Motif");

        var answer = await coordinator.SubmitAsync(page, path, new() { ["Confirm"] = "true" });

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("rien n’est parti");
        answer.Parts("letter-preview").Count.ShouldBe(2);
        (await NoticesAsync(campaign)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_released_decision_no_longer_changes()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Un", 200_000, 4m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "Retained", "2 000", "");
        var coordinator = await campaign.CoordinatorAsync();
        var before = await coordinator.GetAsync(campaign.Root + "/deliberation");
        var path = campaign.Root + "/deliberation/diffusion";
        await coordinator.SubmitAsync(await coordinator.GetAsync(path), path, new() { ["Confirm"] = "true" });

        var answer = await coordinator.SubmitAsync(
            before,
            $"{campaign.Root}/deliberation/{fiche.Id}",
            new()
            {
                ["Outcome"] = "Refused",
                ["Granted"] = "",
                ["Motive"] = "Tard",
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("déjà communiquée");
        (await campaign.App.DbAsync(db => db.Decisions.AsNoTracking().SingleAsync())).GrantedCents.ShouldBe(200_000);
    }

    private static Task<List<OutboxMessage>> NoticesAsync(Campaign campaign) =>
        campaign.App.DbAsync(db => db.OutboxMessages.AsNoTracking().Where(n => n.Kind == OutboxMessageKind.Decision).ToListAsync());

    [Fact]
    public async Task Once_everything_is_released_the_deliberation_says_that_applicants_read_it()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        var other = await campaign.FicheAsync("Lire ensemble", 200_000, 3m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "Retained", "2 000", "");
        var coordinator = await campaign.CoordinatorAsync();
        var path = campaign.Root + "/deliberation/diffusion";
        (await coordinator.GetAsync(campaign.Root + "/deliberation")).Text.ShouldContain("Rien n’en sort avant la diffusion");

        await coordinator.SubmitAsync(await coordinator.GetAsync(path), path, new() { ["Confirm"] = "true" });
        var partly = await coordinator.GetAsync(campaign.Root + "/deliberation");
        await DeliberationTests.DecideAsync(campaign, other, "Retained", "2 000", "");
        await coordinator.SubmitAsync(await coordinator.GetAsync(path), path, new() { ["Confirm"] = "true" });
        var wholly = await coordinator.GetAsync(campaign.Root + "/deliberation");

        partly.Text.ShouldContain("1 réponse diffusée");
        wholly.Text.ShouldContain("Toutes les réponses sont diffusées");
        partly.Text.ShouldNotContain("Rien n’en sort");
        wholly.Text.ShouldNotContain("En cours d’examen");
    }

    [Fact]
    public async Task What_evaluators_tell_the_applicant_reaches_them_as_the_coordination_reviewed_it()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 200_000, 4m);
        await campaign.App.DbAsync(async db =>
        {
            var evaluation = await db.Evaluations.SingleAsync(e => e.FicheId == fiche.Id);
            db.Entry(evaluation).Property(e => e.CommentToApplicant).CurrentValue = "Précisez le nombre d’enfants. Budget bâclé.";
            await db.SaveChangesAsync();
        });
        campaign.GoToCommittee();
        var coordinator = await campaign.CoordinatorAsync();
        var list = await coordinator.GetAsync(campaign.Root + "/deliberation");

        list.ValueOf("Comment").ShouldBe("Précisez le nombre d’enfants. Budget bâclé.", "proposed for review");
        list.Part("comments-for-applicant").TextContent.ShouldContain("Claire Vasseur");
        await coordinator.SubmitAsync(
            list,
            $"{campaign.Root}/deliberation/{fiche.Id}",
            new()
            {
                ["Outcome"] = "Retained",
                ["Granted"] = "2 000",
                ["Comment"] = "Précisez le nombre d’enfants.",
            }
        );
        var applicant = await campaign.App.SignedInAsync(campaign.Applicant);
        (await applicant.GetAsync($"/fiches/{fiche.Id}/decision")).Text.ShouldNotContain("nombre d’enfants");
        var path = campaign.Root + "/deliberation/diffusion";
        var release = await coordinator.GetAsync(path);
        release.Part("letter-preview").TextContent.ShouldContain("Commentaire du comité : Précisez le nombre d’enfants.");
        await coordinator.SubmitAsync(release, path, new() { ["Confirm"] = "true" });

        var read = (await applicant.GetAsync($"/fiches/{fiche.Id}/decision")).Part("committee-comment").TextContent;
        read.ShouldContain("Précisez le nombre d’enfants.");
        read.ShouldNotContain("bâclé", Case.Insensitive, "what the coordination took out stays within the committee");
        read.ShouldNotContain("Vasseur");
        (await NoticesAsync(campaign)).ShouldAllBe(notice =>
            notice.HtmlBody.Contains("nombre d’enfants") && !notice.TextBody.Contains("bâclé")
        );
    }
}
