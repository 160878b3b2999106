using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Coordination;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deliberations;

/// <summary>
/// The envelope before a coordinator who may not know what one of the fiches was granted (docs/decisions/envelope-and-conflicts.md).
/// </summary>
public sealed class HiddenEnvelopeTests
{
    [Fact]
    public async Task A_coordinator_in_conflict_cannot_find_what_a_hidden_fiche_was_granted_by_trying_amounts()
    {
        using var stage = await StageAsync();

        (await DecideAsync(stage, stage.Campaign.Coordinator, "1000")).Status.ShouldBe(
            HttpStatusCode.Redirect,
            "the envelope is 2 500 €, of which 2 000 € are granted to the hidden fiche"
        );
        (await stage.Campaign.App.DbAsync(db => db.AuditEntries.Select(entry => entry.Details).ToListAsync())).ShouldNotContain(details =>
            details.Contains("dépassée")
        );
    }

    [Fact]
    public async Task What_they_know_of_is_held_to_the_envelope()
    {
        using var stage = await StageAsync(otherRequestedCents: 300_000);

        (await DecideAsync(stage, stage.Campaign.Coordinator, "3000")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_other_coordinators_are_told_of_the_excess_that_results()
    {
        using var stage = await StageAsync();
        await DecideAsync(stage, stage.Campaign.Coordinator, "1000");

        var path = stage.Campaign.Root + "/deliberation";
        (await (await stage.Campaign.App.SignedInAsync(stage.Colleague)).GetAsync(path))
            .Part("envelope-alert")
            .TextContent.ShouldContain("500");
        (await (await stage.Campaign.CoordinatorAsync()).GetAsync(path)).Parts("envelope-alert").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_released_while_the_total_exceeds_the_envelope_without_a_reason_given()
    {
        using var stage = await StageAsync();
        await DecideAsync(stage, stage.Campaign.Coordinator, "1000");

        var told = await ReleaseAsync(stage, stage.Colleague);
        var hidden = await ForceReleaseAsync(stage, stage.Campaign.Coordinator);

        told.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(told.Part("error-summary").TextContent).ShouldContain("dépassent l’enveloppe de 500");
        hidden.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        hidden.Text.ShouldContain("une autre personne qui coordonne l’appel");
        hidden.Text.ShouldNotContain("dépass");
        (await stage.Campaign.App.DbAsync(db => db.OutboxMessages.CountAsync(n => n.UniqueKey.StartsWith("decision:")))).ShouldBe(0);
    }

    [Fact]
    public async Task A_coordinator_in_conflict_does_not_release_even_within_the_envelope_so_that_the_answer_tells_nothing()
    {
        using var stage = await StageAsync();
        await DecideAsync(stage, stage.Campaign.Coordinator, "1000");
        var above = await ForceReleaseAsync(stage, stage.Campaign.Coordinator);
        await stage.Campaign.App.DbAsync(db =>
            db.Calls.ExecuteUpdateAsync(set => set.SetProperty(call => call.EnvelopeCents, (long?)900_000))
        );

        var within = await ForceReleaseAsync(stage, stage.Campaign.Coordinator);

        within.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        within.Part("error-summary").TextContent.ShouldBe(above.Part("error-summary").TextContent);
    }

    [Fact]
    public async Task A_coordinator_in_conflict_and_alone_releases_what_they_know()
    {
        using var stage = await StageAsync();
        await DecideAsync(stage, stage.Campaign.Coordinator, "1000");
        await stage.Campaign.App.DbAsync(db => db.RoleGrants.Where(grant => grant.UserId == stage.Colleague.Id).ExecuteDeleteAsync());

        (await ReleaseAsync(stage, stage.Campaign.Coordinator)).Status.ShouldBe(HttpStatusCode.Redirect);

        (
            await stage.Campaign.App.DbAsync(db => db.Decisions.Where(d => d.ReleasedAt != null).Select(d => d.FicheId).ToListAsync())
        ).ShouldBe([stage.Other.Id]);
    }

    [Fact]
    public async Task A_coordinator_who_knows_every_fiche_accepts_the_excess_with_a_reason_and_releases()
    {
        using var stage = await StageAsync();
        await DecideAsync(stage, stage.Campaign.Coordinator, "1000");
        var colleague = await stage.Campaign.App.SignedInAsync(stage.Colleague);
        var path = $"{stage.Campaign.Root}/deliberation/diffusion";

        var answer = await colleague.SubmitAsync(
            await colleague.GetAsync(path),
            path,
            new() { ["Confirm"] = "true", ["ExceedReason"] = "Accord du préfet." }
        );

        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Text);
        (await stage.Campaign.App.DbAsync(db => db.AuditEntries.Select(entry => entry.Details).ToListAsync())).ShouldContain(details =>
            details.Contains("Accord du préfet.")
        );
    }

    private static async Task<Stage> StageAsync(long otherRequestedCents = 100_000)
    {
        var campaign = await Campaign.StartAsync(envelopeCents: 250_000);
        var hidden = await campaign.FicheAsync("Cachée", 200_000, 5m);
        var other = await campaign.FicheAsync("Autre", otherRequestedCents, 4m);
        await campaign.App.Given.ConflictAsync(hidden, campaign.Coordinator);
        var colleague = await campaign.App.Given.UserAsync("Jean Roux");
        await campaign.App.Given.GrantAsync(colleague, CallRole.Coordinator, campaign.Call);
        campaign.GoToCommittee();
        var stage = new Stage(campaign, colleague, hidden, other);
        (await DecideAsync(stage, colleague, "2000", hidden)).Status.ShouldBe(HttpStatusCode.Redirect);
        return stage;
    }

    private static async Task<Page> DecideAsync(Stage stage, User person, string granted, FicheAction? fiche = null)
    {
        var browser = await stage.Campaign.App.SignedInAsync(person);
        return await browser.PostAsync(
            $"{stage.Campaign.Root}/deliberation/{(fiche ?? stage.Other).Id}",
            new()
            {
                ["Outcome"] = "Retained",
                ["Granted"] = granted,
                ["Motive"] = "",
                ["Version"] = "",
                ["ExceedReason"] = "",
            },
            stage.Campaign.Root + "/deliberation"
        );
    }

    private static async Task<Page> ReleaseAsync(Stage stage, User person)
    {
        var browser = await stage.Campaign.App.SignedInAsync(person);
        var path = $"{stage.Campaign.Root}/deliberation/diffusion";
        return await browser.SubmitAsync(await browser.GetAsync(path), path, new() { ["Confirm"] = "true" });
    }

    /// <summary>Posts what the page does not offer, with the seal of a preview.</summary>
    private static async Task<Page> ForceReleaseAsync(Stage stage, User person)
    {
        var browser = await stage.Campaign.App.SignedInAsync(person);
        var path = $"{stage.Campaign.Root}/deliberation/diffusion";
        var page = await browser.GetAsync(path);
        return await browser.PostWithTokenAsync(
            path,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Confirm"] = "true",
                ["Seal"] = page.ValueOf("Seal") ?? string.Empty,
            },
            page.Token is null ? await browser.GetAsync("/mon-compte") : page
        );
    }

    private sealed record Stage(Campaign Campaign, User Colleague, FicheAction Hidden, FicheAction Other) : IDisposable
    {
        public void Dispose() => Campaign.Dispose();
    }
}
