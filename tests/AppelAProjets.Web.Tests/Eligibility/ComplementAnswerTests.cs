using System.Net;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Rating;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Eligibility;

/// <summary>What the applicant and the evaluators are told when a complement is filed.</summary>
public sealed class ComplementAnswerTests
{
    [Fact]
    public async Task Filed_with_nothing_changed_it_is_refused_instead_of_showing_the_former_receipt()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");
        check.Parts("filing-form").ShouldBeEmpty("there is nothing to file yet");

        var refused = await stage.Applicant.PostWithTokenAsync(
            $"/fiches/{stage.Fiche.Id}/depot",
            Applicant.Signature(check.ValueOf("Form.Begun")),
            await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section=action")
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Part("error-summary").TextContent.ShouldContain("le complément n’est pas déposé");
        (await stage.StoredAsync()).FiledNumber.ShouldBe(1);
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ComplementAsked);
    }

    [Fact]
    public async Task Its_receipt_speaks_of_a_complement_and_promises_no_correction()
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

        (await stage.Applicant.FollowAsync(filed)).Document.QuerySelector("h1")!.TextContent.ShouldBe("Votre complément est déposé");
        var letter = await stage.App.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().SingleAsync(n => n.Kind == OutboxMessageKind.FilingReceipt)
        );
        letter.TextBody.ShouldStartWith("VOTRE COMPLÉMENT EST DÉPOSÉ");
        foreach (var body in new[] { letter.TextBody, letter.HtmlBody })
        {
            Page.Words(body).ShouldNotContain("corriger la fiche");
            Page.Words(body).ShouldContain("La réponse est prévue");
        }
    }

    [Fact]
    public async Task Evaluators_who_have_begun_are_told_and_see_what_changed_until_they_write_again()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var (nadia, paul) = (await stage.App.Given.UserAsync("Nadia Benali"), await stage.App.Given.UserAsync("Paul Carlier"));
        foreach (var evaluator in new[] { nadia, paul })
        {
            await stage.App.Given.GrantAsync(evaluator, CallRole.Evaluator, stage.Call);
            await stage.App.Given.AssignAsync(stage.Fiche, evaluator);
        }

        var begun = new Evaluation(stage.App.Clock.NewId(), stage.Call.Id, stage.Fiche.Id, nadia.Id, stage.App.Clock.UtcNow());
        begun.Comment("À préciser", stage.App.Clock.UtcNow());
        await stage.App.DbAsync(async db =>
        {
            db.Evaluations.Add(begun);
            await db.SaveChangesAsync();
        });
        stage.App.Clock.MoveTo(EligibilityStage.AfterClosing.AddHours(1));
        await stage.SendAsync("complement", EligibilityStage.Asking());
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Need", "Une enquête à la sortie de l’école.");
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");
        await stage.Applicant.PostWithTokenAsync(
            $"/fiches/{stage.Fiche.Id}/depot",
            Applicant.Signature(check.ValueOf("Form.Begun")),
            check
        );

        var letter = await stage.App.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().SingleAsync(n => n.Kind == OutboxMessageKind.FicheCompleted)
        );
        letter.RecipientId.ShouldBe(nadia.Id, "Paul has read nothing yet");
        letter.TextBody.ShouldNotContain(stage.Fiche.Number!);
        var browser = await stage.App.SignedInAsync(nadia);
        (await browser.GetAsync("/evaluation")).Part("completed-since").TextContent.ShouldContain("Complétée depuis");
        var page = await browser.GetAsync($"/evaluation/{stage.Fiche.Id}");
        Page.Words(page.Part("completed-since").TextContent).ShouldContain("1 champ changé : Besoin constaté");
        page.Part("completed-since").TextContent.ShouldContain("Une enquête à la sortie de l’école.");
        (await (await stage.App.SignedInAsync(paul)).GetAsync($"/evaluation/{stage.Fiche.Id}")).Parts("completed-since").ShouldBeEmpty();

        stage.App.Clock.MoveTo(EligibilityStage.AfterClosing.AddHours(2));
        await browser.SubmitAsync(page, $"/evaluation/{stage.Fiche.Id}", new() { ["Comment"] = "Vu", ["Action"] = RatingForm.Save });
        (await browser.GetAsync($"/evaluation/{stage.Fiche.Id}")).Parts("completed-since").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_editor_leads_from_one_asked_section_to_the_next()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking("Partners"));

        var editor = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section=demande");

        editor.Document.QuerySelector("button[value='suivante']")!.TextContent.ShouldContain("Les partenaires");
    }
}
