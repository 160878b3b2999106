using System.Net;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Eligibility;

public sealed class EligibilityTests
{
    [Fact]
    public async Task The_list_shows_each_fiche_with_its_rules_its_state_and_the_day_of_implicit_rejection()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var page = await stage.Coordination.GetAsync(stage.List);

        page.Status.ShouldBe(HttpStatusCode.OK);
        var row = Page.Words(page.Part("eligibility-row").TextContent);
        row.ShouldContain(stage.Fiche.Number!);
        row.ShouldContain("Règles respectées");
        row.ShouldContain("0 sur 4");
        row.ShouldContain("À examiner");
        row.ShouldContain(
            AppelAProjets
                .Web.Platform.Time.FrenchDates.Day(stage.Call.Schedule.ImplicitRejectionDay(stage.Fiche.FiledAt!.Value))
                .Replace('\u00A0', ' ')
        );
        (await stage.Coordination.GetAsync($"{stage.List}?etat=irrecevables")).Text.ShouldContain("Aucune fiche dans cet état");
    }

    [Fact]
    public async Task The_page_of_a_fiche_says_what_each_rule_found_and_why()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var page = await stage.Coordination.GetAsync(stage.Page);

        var rules = Page.Words(page.Part("eligibility-rules").TextContent);
        rules.ShouldContain("Déposée avant la clôture.");
        rules.ShouldContain("Souscrit au dépôt.");
        rules.ShouldContain("L’action concerne un quartier de l’appel.");
        page.Parts("checklist-point").Count.ShouldBe(4);
        page.Document.QuerySelector("#Checklist_Points_0__Note")!
            .GetAttribute("aria-label")
            .ShouldBe("Note sur\u00A0: L’action répond à l’objet de l’appel");
    }

    [Fact]
    public async Task The_checklist_is_kept_with_its_notes_and_counted_in_the_list()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var saved = await stage.SendAsync(
            "points",
            new()
            {
                ["Checklist.Points[0].Verdict"] = "Conform",
                ["Checklist.Points[1].Verdict"] = "NonConform",
                ["Checklist.Points[1].Note"] = "Habitants de Laon",
            }
        );

        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.ReviewAsync())!.Answers.ShouldBe([
            new ChecklistAnswer("objet", ChecklistVerdict.Conform, string.Empty),
            new ChecklistAnswer("public", ChecklistVerdict.NonConform, "Habitants de Laon"),
        ]);
        var row = Page.Words((await stage.Coordination.GetAsync(stage.List)).Part("eligibility-row").TextContent);
        row.ShouldContain("2 sur 4");
        row.ShouldContain("1 non conforme");
    }

    [Fact]
    public async Task A_decision_keeps_the_points_ticked_with_it()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var saved = await stage.SendAsync(
            "decision",
            new()
            {
                ["Checklist.Points[1].Verdict"] = "NonConform",
                ["Checklist.Points[1].Note"] = "Habitants de Laon",
                ["Decision.Verdict"] = "recevable",
            }
        );

        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        var review = (await stage.ReviewAsync())!;
        review.State.ShouldBe(EligibilityState.Eligible);
        review.Answers.ShouldBe([new ChecklistAnswer("public", ChecklistVerdict.NonConform, "Habitants de Laon")]);
    }

    [Fact]
    public async Task A_refused_decision_gives_the_points_ticked_with_it_back()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var refused = await stage.SendAsync("decision", new() { ["Checklist.Points[1].Note"] = new string('x', 501) });

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Checklist.Points[1].Note").ShouldBe(new string('x', 501));
        refused = await stage.SendAsync(
            "decision",
            new()
            {
                ["Checklist.Points[1].Verdict"] = "Conform",
                ["Checklist.Points[1].Note"] = new string('x', 501),
                ["Decision.Verdict"] = "recevable",
            }
        );
        refused.Document.QuerySelector("#Checklist_Points_1__Note-error").ShouldNotBeNull();
        (await stage.ReviewAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_note_too_long_is_said_beside_its_point_and_nothing_typed_is_lost()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var refused = await stage.SendAsync(
            "points",
            new() { ["Checklist.Points[2].Verdict"] = "Conform", ["Checklist.Points[2].Note"] = new string('x', 501) }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("#Checklist_Points_2__Note-error").ShouldNotBeNull();
        refused.ValueOf("Checklist.Points[2].Note").ShouldBe(new string('x', 501));
        (await stage.ReviewAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_decision_without_choice_or_without_motive_is_refused_with_what_to_do()
    {
        await using var stage = await EligibilityStage.StartAsync();

        (await stage.SendAsync("decision", [])).Text.ShouldContain("Choisissez « Recevable » ou « Irrecevable ».");
        var refused = await stage.SendAsync(
            "decision",
            new() { ["Decision.Verdict"] = "irrecevable", ["Decision.Words"] = "Des mots à garder" }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Cochez au moins un motif");
        refused.ValueOf("Decision.Words").ShouldBe("Des mots à garder");
        (await stage.ReviewAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task An_ineligible_fiche_leaves_the_ranking_the_queues_and_the_assignments_and_its_decision_waits()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var nadia = await stage.App.Given.UserAsync("Nadia Benali");
        await stage.App.Given.GrantAsync(nadia, CallRole.Evaluator, stage.Call);
        await stage.App.Given.AssignAsync(stage.Fiche, nadia);
        var evaluator = await stage.App.SignedInAsync(nadia);
        (await evaluator.GetAsync($"/evaluation/{stage.Fiche.Id}")).Status.ShouldBe(HttpStatusCode.OK, "undecided counts as eligible");

        (await stage.SendAsync("decision", EligibilityStage.Ineligible())).Status.ShouldBe(HttpStatusCode.Redirect);

        (await evaluator.GetAsync($"/evaluation/{stage.Fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync("/evaluation")).Text.ShouldNotContain(stage.Fiche.Number!);
        var root = $"/coordination/appels/{stage.Call.Slug}";
        (await stage.Coordination.GetAsync($"{root}/affectations")).Text.ShouldNotContain(stage.Fiche.Number!);
        (await stage.Coordination.GetAsync($"{root}/avancement")).Text.ShouldNotContain(stage.Fiche.Number!);
        var ranking = await stage.Coordination.GetAsync($"{root}/classement");
        ranking.Parts("ranking-row").ShouldBeEmpty();
        Page.Words(ranking.Part("ineligible").TextContent).ShouldContain("1 fiche irrecevable, hors du classement");
        Page.Words(ranking.Part("ineligible").TextContent).ShouldContain("hors sujet");
        var decision = await stage.App.DbAsync(db => db.Decisions.AsNoTracking().SingleAsync(d => d.FicheId == stage.Fiche.Id));
        (decision.Outcome, decision.Motive, decision.ReleasedAt).ShouldBe(
            (DecisionOutcome.Ineligible, "Hors sujet. L’action n’est pas éducative.", null)
        );
    }

    [Fact]
    public async Task The_applicant_reads_nothing_of_it_before_the_answers_are_released()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("decision", EligibilityStage.Ineligible());

        foreach (
            var path in new[]
            {
                "/mes-fiches",
                $"/fiches/{stage.Fiche.Id}",
                $"/fiches/{stage.Fiche.Id}/decision",
                $"/fiches/{stage.Fiche.Id}/recepisse",
            }
        )
        {
            var page = await stage.Applicant.GetAsync(path);
            page.Text.ShouldNotContain("rrecevable");
            page.Text.ShouldNotContain("éducative.");
            page.Text.ShouldNotContain("Hors sujet");
        }

        (await stage.Applicant.GetAsync("/mes-fiches")).Text.ShouldContain("En cours d’examen");
        (
            await stage.App.DbAsync(db => db.OutboxMessages.CountAsync(n => n.RecipientId == stage.Lucie.Id && n.FicheId == stage.Fiche.Id))
        ).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_decision_twice_is_one_and_another_one_meanwhile_keeps_what_was_typed()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var shown = await stage.Coordination.GetAsync(stage.Page);

        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/decision", EligibilityStage.Ineligible())).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/decision", EligibilityStage.Ineligible())).Status.ShouldBe(
            HttpStatusCode.Redirect,
            "a double click"
        );
        var stale = await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/decision", new() { ["Decision.Verdict"] = "recevable" });

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("Un collègue a changé cette page");
        (await stage.App.DbAsync(db => db.Decisions.CountAsync())).ShouldBe(1);
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.Ineligible);
    }

    [Fact]
    public async Task A_checklist_saved_over_a_colleagues_one_is_told_and_can_then_be_saved()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var shown = await stage.Coordination.GetAsync(stage.Page);
        await stage.SendAsync("points", new() { ["Checklist.Points[0].Verdict"] = "Conform" });

        var stale = await stage.Coordination.SubmitAsync(
            shown,
            $"{stage.Page}/points",
            new() { ["Checklist.Points[0].Verdict"] = "NonConform", ["Checklist.Points[0].Note"] = "Ma note" }
        );

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.ValueOf("Checklist.Points[0].Note").ShouldBe("Ma note");
        (await stage.Coordination.SubmitAsync(stale, $"{stage.Page}/points", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.ReviewAsync())!
            .Answers.ShouldHaveSingleItem()
            .ShouldBe(new ChecklistAnswer("objet", ChecklistVerdict.NonConform, "Ma note"));
    }

    [Fact]
    public async Task A_decision_is_taken_back_with_its_reason_in_the_journal_and_the_fiche_is_ranked_again()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("decision", EligibilityStage.Ineligible());

        (await stage.SendAsync("reexamen", [])).Text.ShouldContain("Dites pourquoi vous revenez");
        (await stage.SendAsync("reexamen", new() { ["Reopening.Reason"] = "L’organisation a apporté la preuve." })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ToExamine);
        (await stage.App.DbAsync(db => db.Decisions.AnyAsync())).ShouldBeFalse();
        (await stage.Coordination.GetAsync($"/coordination/appels/{stage.Call.Slug}/classement")).Parts("ranking-row").Count.ShouldBe(1);
        Page.Words((await stage.Coordination.GetAsync(stage.Page)).Part("eligibility-history").TextContent)
            .ShouldContain("L’organisation a apporté la preuve.");
    }

    [Fact]
    public async Task Nothing_is_decided_while_fiches_can_still_change()
    {
        await using var stage = await EligibilityStage.StartAsync();
        stage.App.Clock.MoveTo(stage.Call.Schedule.ClosesAt);

        var refused = await stage.SendAsync("decision", EligibilityStage.Ineligible());

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("L'appel n'est pas encore clos");
    }

    [Fact]
    public async Task A_fiche_in_conflict_with_the_coordinator_is_in_no_line_no_count_and_behind_no_address()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var shown = await stage.Coordination.GetAsync(stage.Page);
        await stage.App.Given.ConflictAsync(stage.Fiche, stage.Marion);

        var list = await stage.Coordination.GetAsync(stage.List);
        list.Text.ShouldNotContain(stage.Fiche.Number!);
        list.Parts("eligibility-count").ShouldAllBe(count => count.TextContent == "0");
        (await stage.Coordination.GetAsync(stage.Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var act in new[] { "points", "decision", "reexamen", "complement", "complement/delai", "complement/fin" })
        {
            (await stage.Coordination.PostWithTokenAsync($"{stage.Page}/{act}", EligibilityStage.Ineligible(), shown)).Status.ShouldBe(
                HttpStatusCode.NotFound,
                act
            );
        }

        (await stage.ReviewAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Neither_the_applicant_nor_an_evaluator_opens_it()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var nadia = await stage.App.Given.UserAsync("Nadia Benali");
        await stage.App.Given.GrantAsync(nadia, CallRole.Evaluator, stage.Call);

        (await stage.Applicant.GetAsync(stage.List)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await stage.App.SignedInAsync(nadia)).GetAsync(stage.Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_points_and_the_time_to_complete_are_set_in_the_call_and_a_point_keeps_its_answers_when_it_moves()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("points", new() { ["Checklist.Points[0].Verdict"] = "Conform" });
        var address = $"/coordination/appels/{stage.Call.Slug}/parametres/recevabilite";
        var form = await stage.Coordination.GetAsync(address);

        var wrong = await stage.Coordination.SubmitAsync(form, address, new() { ["Form.ComplementDays"] = "120" });
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("de 1 à 90 jours");
        var confirm = await stage.Coordination.SubmitAsync(
            form,
            address,
            new() { ["Form.ComplementDays"] = "10", ["Form.Points"] = "Le lieu est accessible\nL’action répond à l’objet de l’appel" }
        );
        if (confirm.Status == HttpStatusCode.OK)
        {
            (await stage.Coordination.SubmitAsync(confirm, address, new() { ["Reason"] = "Relu en équipe." })).Status.ShouldBe(
                HttpStatusCode.Redirect
            );
        }

        var page = await stage.Coordination.GetAsync(stage.Page);
        page.Parts("checklist-point").Count.ShouldBe(2);
        page.Document.QuerySelectorAll("[name='Checklist.Points[1].Verdict']:checked").Length.ShouldBe(1);
        page.ValueOf("Complement.DueOn").ShouldBe("2022-06-02");
    }
}
