using System.Net;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Eligibility;

/// <summary>What a complement leaves in the fiche, and what the coordination sees of it.</summary>
public sealed class ComplementReceivedTests
{
    [Fact]
    public async Task The_answer_is_a_version_more_under_the_same_number_received_with_the_first_and_told_to_the_coordination()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Need", "Une enquête à la sortie de l’école.");
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");

        var filed = await stage.Applicant.PostWithTokenAsync(
            $"/fiches/{stage.Fiche.Id}/depot",
            Applicant.Signature(check.ValueOf("Form.Begun")),
            check
        );
        var again = await stage.Applicant.PostWithTokenAsync(
            $"/fiches/{stage.Fiche.Id}/depot",
            Applicant.Signature(check.ValueOf("Form.Begun")),
            check
        );

        again.Location.ShouldBe(filed.Location, "a double click");
        var stored = await stage.StoredAsync();
        stored.Number.ShouldBe(stage.Fiche.Number);
        stored.Reopening.ShouldBeNull();
        var (first, second) = (stored.Filings.Single(f => f.Number == 1), stored.Filings.Single(f => f.Number == 2));
        (second.ReceivedAt, second.IsComplement, second.Content.Need).ShouldBe(
            (first.FiledAt, true, "Une enquête à la sortie de l’école.")
        );
        (second.Content with { Need = first.Content.Need }).Title.ShouldBe(first.Content.Title);
        var receipt = (await stage.Applicant.FollowAsync(filed)).Text;
        receipt.ShouldContain("complément demandé par l’organisateur");
        receipt.ShouldContain("deux mois après votre dépôt du");
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ToExamine);
        var notice = await stage.App.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().SingleAsync(n => n.Kind == OutboxMessageKind.ComplementAnswered)
        );
        notice.RecipientId.ShouldBe(stage.Marion.Id);
        (await stage.Applicant.GetAsync("/mes-fiches")).Text.ShouldContain("En cours d’examen");
        Page.Words((await stage.Coordination.GetAsync(stage.Page)).Part("complement").TextContent).ShouldContain("version 2");
    }

    [Fact]
    public async Task What_a_complement_changed_is_shown_to_the_coordination_with_the_former_version_and_what_was_asked()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await AnsweredAsync(stage);

        var page = await stage.Coordination.GetAsync(stage.Page);
        var changed = page.Part("complement-answer");
        Page.Words(changed.TextContent).ShouldContain("La fiche est de nouveau à examiner.");
        var row = changed.QuerySelector("tbody tr")!;
        Page.Words(row.QuerySelector("th")!.TextContent).ShouldBe("Besoin constaté");
        row.QuerySelectorAll("td")
            .Select(cell => cell.TextContent)
            .ShouldBe([Given.CompleteContent(stage.Call).Need, "Une enquête à la sortie de l’école."]);
        changed.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        Page.Words(page.Part("past-request").TextContent).ShouldContain("« Décrivez mieux le besoin. »");
        Page.Words((await stage.Coordination.GetAsync($"/coordination/appels/{stage.Call.Slug}/fiches")).Part("fiche-row").TextContent)
            .ShouldContain("mardi 17 mai 2022", customMessage: "received with its first version");
        var former = await stage.Coordination.GetAsync($"{stage.Page}/versions/1");
        Page.Words(former.Part("former-version").TextContent).ShouldContain("remplacée par la version 2");
        former.Part("fiche-reading").TextContent.ShouldNotContain("Une enquête à la sortie de l’école.");
        (await stage.Coordination.GetAsync($"{stage.Page}/versions/9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_former_version_does_not_exist_for_who_is_in_conflict_with_the_fiche()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await AnsweredAsync(stage);

        await stage.App.Given.ConflictAsync(stage.Fiche, stage.Marion);

        (await stage.Coordination.GetAsync($"{stage.Page}/versions/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stage.Coordination.GetAsync($"/coordination/appels/{stage.Call.Slug}")).Text.ShouldNotContain("complément reçu");
    }

    [Fact]
    public async Task A_complement_received_is_an_alert_until_the_fiche_is_examined_again()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await AnsweredAsync(stage);
        var cockpit = $"/coordination/appels/{stage.Call.Slug}";

        var alerts = (await stage.Coordination.GetAsync(cockpit)).Part("alerts");
        Page.Words(alerts.TextContent).ShouldContain("Un complément reçu, à examiner");
        alerts.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(stage.Page);

        (await stage.SendAsync("decision", new() { ["Decision.Verdict"] = "recevable" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.Coordination.GetAsync(cockpit)).Part("alerts").TextContent.ShouldNotContain("complément");
    }

    [Fact]
    public async Task The_page_of_a_fiche_leads_a_coordinator_back_to_its_call_and_its_eligibility()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var page = await stage.Coordination.GetAsync($"/fiches/{stage.Fiche.Id}");

        page.Part("fiche-crumbs")
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([$"/coordination/appels/{stage.Call.Slug}", $"/coordination/appels/{stage.Call.Slug}/fiches"]);
        page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain(stage.Page);
        (await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}")).Body.ShouldNotContain("/coordination/");
    }

    [Fact]
    public async Task A_correction_left_unfiled_at_closing_is_kept_as_a_version_and_does_not_slip_in()
    {
        await using var stage = await EligibilityStage.StartAsync();
        stage.App.Clock.MoveTo(stage.Call.Schedule.ClosesAt.AddHours(-1));
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Goals", "Jamais déposé");
        stage.App.Clock.MoveTo(EligibilityStage.AfterClosing);

        await stage.SendAsync("complement", EligibilityStage.Asking());

        (await stage.StoredAsync()).Content.Goals.ShouldBe("Une heure de lecture partagée par semaine.");
        (await stage.App.DbAsync(db => db.DraftVersions.AsNoTracking().ToListAsync())).ShouldContain(version =>
            version.Content.Goals == "Jamais déposé"
        );
    }

    private static async Task AnsweredAsync(EligibilityStage stage)
    {
        await stage.SendAsync("complement", EligibilityStage.Asking());
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Need", "Une enquête à la sortie de l’école.");
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");
        (
            await stage.Applicant.PostWithTokenAsync(
                $"/fiches/{stage.Fiche.Id}/depot",
                Applicant.Signature(check.ValueOf("Form.Begun")),
                check
            )
        ).Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
