using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Evaluations;
using AppelAProjets.Web.Features.Reminders;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Eligibility;

/// <summary>A complement reopens what it names, to those who filed, until its day.</summary>
public sealed class ComplementTests
{
    private static readonly DateTime Due = TestApp.Utc("2022-06-06T21:59:00Z");

    private static readonly RequiredPiece Statutes = new() { Key = "statuts", Kind = PieceKind.Statutes, Label = "Statuts", Required = false };

    [Fact]
    public async Task What_is_asked_is_written_to_the_members_and_shown_in_their_list_and_on_the_fiche()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var karim = await stage.App.Given.MemberAsync(stage.Organisation, MemberRights.Read, "Karim Haddad");

        (await stage.SendAsync("complement", EligibilityStage.Asking())).Status.ShouldBe(HttpStatusCode.Redirect);

        var notices = await stage.App.DbAsync(db => db.Notices.AsNoTracking().Where(n => n.Kind == NoticeKind.ComplementAsked).ToListAsync());
        notices.Select(n => n.RecipientId).ShouldBe([stage.Lucie.Id, karim.Id], ignoreOrder: true);
        notices[0].TextBody.ShouldContain("Décrivez mieux le besoin.");
        notices[0].TextBody.ShouldContain("- Besoin constaté");
        var mine = await stage.Applicant.GetAsync("/mes-fiches");
        mine.Text.ShouldContain("Complément demandé");
        mine.Text.ShouldContain("À rendre avant le lundi 6 juin 2022 à 23 h 59");
        Page.Words((await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}")).Part("complement-asked").TextContent).ShouldContain("Décrivez mieux le besoin.");
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ComplementAsked);
    }

    [Fact]
    public async Task The_editor_opens_what_is_asked_and_shows_the_rest_closed()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());

        (await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier")).Location.ShouldBe($"/fiches/{stage.Fiche.Id}/modifier?section=action");
        var page = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section=action");

        page.Document.QuerySelector("[name='Form.Need']")!.HasAttribute("disabled").ShouldBeFalse();
        page.Document.QuerySelectorAll("[name^='Form.']").Where(field => field.GetAttribute("name") != "Form.Need").ShouldAllBe(field => field.HasAttribute("disabled"));
        foreach (var section in new[] { "demande", "publics", "lieux", "calendrier", "partenaires", "moyens", "budget", "evaluation", "porteur" })
        {
            var other = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section={section}");
            if (other.Status == HttpStatusCode.OK)
            {
                other.Document.QuerySelectorAll("[name^='Form.']").ShouldAllBe(field => field.HasAttribute("disabled"), section);
            }
        }
    }

    [Fact]
    public async Task Both_ways_of_saving_take_what_is_asked_and_refuse_any_other_field()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        var editor = await Autosaving.OpenAsync(stage.Applicant, stage.Fiche);

        (await editor.SaveAsync("Need", "Une enquête à la sortie de l’école.")).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await editor.SaveAsync("Goals", "Autre chose");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Answer.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("Seuls les points demandés");
        var address = $"/fiches/{stage.Fiche.Id}/modifier?section=action";
        var posted = await stage.Applicant.SubmitAsync(await stage.Applicant.GetAsync(address), address, new() { ["Form.Description"] = "Un autre déroulement", ["suite"] = "rester" });

        posted.Status.ShouldBe(HttpStatusCode.Conflict);
        posted.Text.ShouldContain("Seuls les points demandés dans le complément se modifient");
        var stored = await stage.StoredAsync();
        (stored.Content.Need, stored.Content.Goals).ShouldBe(("Une enquête à la sortie de l’école.", "Une heure de lecture partagée par semaine."));
        stored.Content.Description.ShouldBe("Deux après-midi par semaine, une conteuse et deux animatrices.");
    }

    [Fact]
    public async Task A_piece_that_is_asked_is_joined_and_one_that_is_not_is_refused()
    {
        await using var stage = await EligibilityStage.StartAsync([Statutes, Statutes with { Key = "rib", Label = "RIB" }]);
        await stage.SendAsync("complement", EligibilityStage.Asking("Files[piece-statuts]"));
        var section = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section=pieces");
        section.Document.QuerySelectorAll("[data-upload-form]").Length.ShouldBe(1, "the other place shows no form");
        var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

        var joined = await stage.Applicant.UploadAsync($"/fiches/{stage.Fiche.Id}/pieces?emplacement=piece:statuts", "fichiers", "statuts.pdf", pdf, section);
        var refused = await stage.Applicant.UploadAsync($"/fiches/{stage.Fiche.Id}/pieces?emplacement=piece:rib", "fichiers", "rib.pdf", pdf, section);

        joined.Status.ShouldBe(HttpStatusCode.Redirect, joined.Text);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Seuls les points demandés");
        (await stage.StoredAsync()).Content.Pieces.Keys.ShouldBe(["statuts"]);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task It_is_filed_until_the_last_second_of_its_day(int seconds, bool accepted)
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Need", "Une enquête à la sortie de l’école.");
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");
        check.Text.ShouldContain("Déposer mon complément");

        stage.App.Clock.MoveTo(Due.AddSeconds(seconds));
        var answer = await stage.Applicant.PostWithTokenAsync($"/fiches/{stage.Fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        answer.Status.ShouldBe(accepted ? HttpStatusCode.Redirect : HttpStatusCode.Conflict);
        var stored = await stage.StoredAsync();
        stored.FiledNumber.ShouldBe(accepted ? 2 : 1);
        if (!accepted)
        {
            answer.Text.ShouldContain("La date limite du complément est passée");
            (await stage.Applicant.GetAsync("/mes-fiches")).Text.ShouldNotContain("Complément demandé");
        }
    }

    [Fact]
    public async Task The_answer_is_a_version_more_under_the_same_number_received_with_the_first_and_told_to_the_coordination()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Need", "Une enquête à la sortie de l’école.");
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");

        var filed = await stage.Applicant.PostWithTokenAsync($"/fiches/{stage.Fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);
        var again = await stage.Applicant.PostWithTokenAsync($"/fiches/{stage.Fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        again.Location.ShouldBe(filed.Location, "a double click");
        var stored = await stage.StoredAsync();
        stored.Number.ShouldBe(stage.Fiche.Number);
        stored.Reopening.ShouldBeNull();
        var (first, second) = (stored.Filings.Single(f => f.Number == 1), stored.Filings.Single(f => f.Number == 2));
        (second.ReceivedAt, second.IsComplement, second.Content.Need).ShouldBe((first.FiledAt, true, "Une enquête à la sortie de l’école."));
        (second.Content with { Need = first.Content.Need }).Title.ShouldBe(first.Content.Title);
        var receipt = (await stage.Applicant.FollowAsync(filed)).Text;
        receipt.ShouldContain("complément demandé par l’organisateur");
        receipt.ShouldContain("deux mois après votre dépôt du");
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ToExamine);
        var notice = await stage.App.DbAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.Kind == NoticeKind.ComplementAnswered));
        notice.RecipientId.ShouldBe(stage.Marion.Id);
        (await stage.Applicant.GetAsync("/mes-fiches")).Text.ShouldContain("En cours d’examen");
        Page.Words((await stage.Coordination.GetAsync(stage.Page)).Part("complement").TextContent).ShouldContain("version 2");
    }

    [Fact]
    public async Task Filed_with_nothing_changed_it_is_refused_instead_of_showing_the_former_receipt()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        var check = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/verification");
        check.Parts("filing-form").ShouldBeEmpty("there is nothing to file yet");

        var refused = await stage.Applicant.PostWithTokenAsync($"/fiches/{stage.Fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section=action"));

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

        var filed = await stage.Applicant.PostWithTokenAsync($"/fiches/{stage.Fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        (await stage.Applicant.FollowAsync(filed)).Document.QuerySelector("h1")!.TextContent.ShouldBe("Votre complément est déposé");
        var letter = await stage.App.DbAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.Kind == NoticeKind.FilingReceipt));
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
        await stage.Applicant.PostWithTokenAsync($"/fiches/{stage.Fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        var letter = await stage.App.DbAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.Kind == NoticeKind.FicheCompleted));
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

    [Fact]
    public async Task A_correction_left_unfiled_at_closing_is_kept_as_a_version_and_does_not_slip_in()
    {
        await using var stage = await EligibilityStage.StartAsync();
        stage.App.Clock.MoveTo(stage.Call.Schedule.ClosesAt.AddHours(-1));
        await (await Autosaving.OpenAsync(stage.Applicant, stage.Fiche)).SaveAsync("Goals", "Jamais déposé");
        stage.App.Clock.MoveTo(EligibilityStage.AfterClosing);

        await stage.SendAsync("complement", EligibilityStage.Asking());

        (await stage.StoredAsync()).Content.Goals.ShouldBe("Une heure de lecture partagée par semaine.");
        (await stage.App.DbAsync(db => db.DraftVersions.AsNoTracking().ToListAsync())).ShouldContain(version => version.Content.Goals == "Jamais déposé");
    }

    [Fact]
    public async Task Bad_requests_are_refused_with_what_to_do_and_what_was_typed()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var nothing = await stage.SendAsync("complement", new() { ["Complement.Message"] = "Des mots à garder", ["Complement.DueOn"] = "2022-05-23" });
        nothing.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nothing.Text.ShouldContain("Cochez au moins un point à compléter.");
        nothing.Text.ShouldContain("Choisissez un jour à venir");
        nothing.ValueOf("Complement.Message").ShouldBe("Des mots à garder");
        (await stage.SendAsync("complement", EligibilityStage.Asking("Inventé"))).Text.ShouldContain("Cochez des points de cette liste");
        (await stage.SendAsync("complement", EligibilityStage.Asking(due: "31/02/2022"))).Text.ShouldContain("Donnez le dernier jour pour répondre");
        (await stage.App.DbAsync(db => db.ComplementRequests.AnyAsync())).ShouldBeFalse();
        (await stage.App.DbAsync(db => db.Notices.AnyAsync(n => n.Kind == NoticeKind.ComplementAsked))).ShouldBeFalse();
    }

    [Fact]
    public async Task Asking_twice_asks_once_and_asking_something_else_meanwhile_is_told()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var shown = await stage.Coordination.GetAsync(stage.Page);

        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement", EligibilityStage.Asking())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement", EligibilityStage.Asking())).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement", EligibilityStage.Asking("Goals"))).Status.ShouldBe(HttpStatusCode.Conflict);

        (await stage.App.DbAsync(db => db.ComplementRequests.CountAsync())).ShouldBe(1);
        (await stage.App.DbAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ComplementAsked))).ShouldBe(1);
    }

    [Fact]
    public async Task It_can_be_given_more_time_and_given_up()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        var shown = await stage.Coordination.GetAsync(stage.Page);
        var editor = await Autosaving.OpenAsync(stage.Applicant, stage.Fiche);

        (await stage.SendAsync("complement/delai", new() { ["Due.DueOn"] = "2022-05-20" })).Text.ShouldContain("Choisissez un jour à venir");
        (await stage.SendAsync("complement/delai", new() { ["Due.DueOn"] = "2022-06-10" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.StoredAsync()).Reopening!.DueAt.ShouldBe(TestApp.Utc("2022-06-10T21:59:00Z"));
        (await stage.App.DbAsync(db => db.Notices.CountAsync(n => n.Kind == NoticeKind.ComplementAsked))).ShouldBe(2);
        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement/delai", new() { ["Due.DueOn"] = "2022-06-08" })).Status.ShouldBe(HttpStatusCode.Conflict);

        (await stage.SendAsync("complement/fin", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.Coordination.PostWithTokenAsync($"{stage.Page}/complement/fin", [], shown)).Status.ShouldBe(HttpStatusCode.Redirect, "a double click");
        (await stage.StoredAsync()).Reopening.ShouldBeNull();
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ToExamine);
        (await editor.SaveAsync("Need", "Trop tard")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_days_before_it_is_due_its_members_are_reminded_once_and_not_once_it_is_given()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());

        stage.App.Clock.MoveTo(TestApp.Utc("2022-06-04T06:59:59Z"));
        (await RemindersAsync(stage, NoticeKind.ComplementReminder)).ShouldBe(0);
        stage.App.Clock.MoveTo(TestApp.Utc("2022-06-04T07:00:00Z"));
        (await RemindersAsync(stage, NoticeKind.ComplementReminder)).ShouldBe(1);
        (await RemindersAsync(stage, NoticeKind.ComplementReminder)).ShouldBe(1, "planned again, written once");
    }

    [Fact]
    public async Task Fifteen_days_before_silence_rejects_coordinators_are_warned_once_unless_the_only_fiche_is_one_they_are_in_conflict_with()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var other = await stage.App.Given.UserAsync("Sami Roux");
        await stage.App.Given.GrantAsync(other, CallRole.Coordinator, stage.Call);
        await stage.App.Given.ConflictAsync(stage.Fiche, other);
        var warned = stage.Call.Schedule.ImplicitRejectionDay(stage.Fiche.FiledAt!.Value).AddDays(-15);

        stage.App.Clock.MoveTo(stage.Call.Schedule.ToUtc(warned, new TimeOnly(8, 59, 59)));
        (await RemindersAsync(stage, NoticeKind.RejectionWarning)).ShouldBe(0);
        stage.App.Clock.MoveTo(stage.Call.Schedule.ToUtc(warned, new TimeOnly(9, 0)));
        (await RemindersAsync(stage, NoticeKind.RejectionWarning)).ShouldBe(1);
        stage.App.Clock.MoveTo(stage.Call.Schedule.ToUtc(warned.AddDays(1), new TimeOnly(9, 0)));
        (await RemindersAsync(stage, NoticeKind.RejectionWarning)).ShouldBe(1);
        var notice = await stage.App.DbAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.Kind == NoticeKind.RejectionWarning));
        notice.RecipientId.ShouldBe(stage.Marion.Id);
        notice.TextBody.ShouldNotContain(stage.Fiche.Number!, customMessage: "the letter names no fiche");
        (await stage.Coordination.GetAsync($"/coordination/appels/{stage.Call.Slug}")).Text.ShouldContain("Rejet implicite le");
    }

    private static async Task<int> RemindersAsync(EligibilityStage stage, NoticeKind kind)
    {
        await stage.App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<PlanReminders>().ExecuteAsync(CancellationToken.None);
            return 0;
        });
        return await stage.App.DbAsync(db => db.Notices.CountAsync(n => n.Kind == kind));
    }
}
