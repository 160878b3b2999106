using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Reminders;
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

    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts",
        Required = false,
    };

    [Fact]
    public async Task What_is_asked_is_written_to_the_members_and_shown_in_their_list_and_on_the_fiche()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var karim = await stage.App.Given.MemberAsync(stage.Organisation, MemberRights.Read, "Karim Haddad");

        (await stage.SendAsync("complement", EligibilityStage.Asking())).Status.ShouldBe(HttpStatusCode.Redirect);

        var notices = await stage.App.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().Where(n => n.Kind == OutboxMessageKind.ComplementAsked).ToListAsync()
        );
        notices.Select(n => n.RecipientId).ShouldBe([stage.Lucie.Id, karim.Id], ignoreOrder: true);
        notices[0].TextBody.ShouldContain("Décrivez mieux le besoin.");
        notices[0].TextBody.ShouldContain("- Besoin constaté");
        var mine = await stage.Applicant.GetAsync("/mes-fiches");
        mine.Text.ShouldContain("Complément demandé");
        mine.Text.ShouldContain("À rendre avant le lundi 6 juin 2022 à 23 h 59");
        Page.Words((await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}")).Part("complement-asked").TextContent)
            .ShouldContain("Décrivez mieux le besoin.");
        (await stage.ReviewAsync())!.State.ShouldBe(EligibilityState.ComplementAsked);
    }

    [Fact]
    public async Task The_editor_opens_what_is_asked_and_shows_the_rest_closed()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());

        (await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier")).Location.ShouldBe(
            $"/fiches/{stage.Fiche.Id}/modifier?section=action"
        );
        var page = await stage.Applicant.GetAsync($"/fiches/{stage.Fiche.Id}/modifier?section=action");

        page.Document.QuerySelector("[name='Form.Need']")!.HasAttribute("disabled").ShouldBeFalse();
        page.Document.QuerySelectorAll("[name^='Form.']")
            .Where(field => field.GetAttribute("name") != "Form.Need")
            .ShouldAllBe(field => field.HasAttribute("disabled"));
        foreach (
            var section in new[] { "demande", "publics", "lieux", "calendrier", "partenaires", "moyens", "budget", "evaluation", "porteur" }
        )
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
        var posted = await stage.Applicant.SubmitAsync(
            await stage.Applicant.GetAsync(address),
            address,
            new() { ["Form.Description"] = "Un autre déroulement", ["suite"] = "rester" }
        );

        posted.Status.ShouldBe(HttpStatusCode.Conflict);
        posted.Text.ShouldContain("Seuls les points demandés dans le complément se modifient");
        var stored = await stage.StoredAsync();
        (stored.Content.Need, stored.Content.Goals).ShouldBe(
            ("Une enquête à la sortie de l’école.", "Une heure de lecture partagée par semaine.")
        );
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

        var joined = await stage.Applicant.UploadAsync(
            $"/fiches/{stage.Fiche.Id}/pieces?emplacement=piece:statuts",
            "fichiers",
            "statuts.pdf",
            pdf,
            section
        );
        var refused = await stage.Applicant.UploadAsync(
            $"/fiches/{stage.Fiche.Id}/pieces?emplacement=piece:rib",
            "fichiers",
            "rib.pdf",
            pdf,
            section
        );

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
        var answer = await stage.Applicant.PostWithTokenAsync(
            $"/fiches/{stage.Fiche.Id}/depot",
            Applicant.Signature(check.ValueOf("Form.Begun")),
            check
        );

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
    public async Task Bad_requests_are_refused_with_what_to_do_and_what_was_typed()
    {
        await using var stage = await EligibilityStage.StartAsync();

        var nothing = await stage.SendAsync(
            "complement",
            new() { ["Complement.Message"] = "Des mots à garder", ["Complement.DueOn"] = "2022-05-23" }
        );
        nothing.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nothing.Text.ShouldContain("Cochez au moins un point à compléter.");
        nothing.Text.ShouldContain("Choisissez un jour à venir");
        nothing.ValueOf("Complement.Message").ShouldBe("Des mots à garder");
        (await stage.SendAsync("complement", EligibilityStage.Asking("Inventé"))).Text.ShouldContain("Cochez des points de cette liste");
        (await stage.SendAsync("complement", EligibilityStage.Asking(due: "31/02/2022"))).Text.ShouldContain(
            "Donnez le dernier jour pour répondre"
        );
        (await stage.App.DbAsync(db => db.ComplementRequests.AnyAsync())).ShouldBeFalse();
        (await stage.App.DbAsync(db => db.OutboxMessages.AnyAsync(n => n.Kind == OutboxMessageKind.ComplementAsked))).ShouldBeFalse();
    }

    [Fact]
    public async Task Asking_twice_asks_once_and_asking_something_else_meanwhile_is_told()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var shown = await stage.Coordination.GetAsync(stage.Page);

        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement", EligibilityStage.Asking())).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement", EligibilityStage.Asking())).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement", EligibilityStage.Asking("Goals"))).Status.ShouldBe(
            HttpStatusCode.Conflict
        );

        (await stage.App.DbAsync(db => db.ComplementRequests.CountAsync())).ShouldBe(1);
        (await stage.App.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == OutboxMessageKind.ComplementAsked))).ShouldBe(1);
    }

    [Fact]
    public async Task It_can_be_given_more_time_and_given_up()
    {
        await using var stage = await EligibilityStage.StartAsync();
        await stage.SendAsync("complement", EligibilityStage.Asking());
        var shown = await stage.Coordination.GetAsync(stage.Page);
        var editor = await Autosaving.OpenAsync(stage.Applicant, stage.Fiche);

        (await stage.SendAsync("complement/delai", new() { ["Due.DueOn"] = "2022-05-20" })).Text.ShouldContain(
            "Choisissez un jour à venir"
        );
        (await stage.SendAsync("complement/delai", new() { ["Due.DueOn"] = "2022-06-10" })).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.StoredAsync()).Reopening!.DueAt.ShouldBe(TestApp.Utc("2022-06-10T21:59:00Z"));
        (await stage.App.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == OutboxMessageKind.ComplementAsked))).ShouldBe(2);
        (
            await stage.Coordination.SubmitAsync(shown, $"{stage.Page}/complement/delai", new() { ["Due.DueOn"] = "2022-06-08" })
        ).Status.ShouldBe(HttpStatusCode.Conflict);

        (await stage.SendAsync("complement/fin", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.Coordination.PostWithTokenAsync($"{stage.Page}/complement/fin", [], shown)).Status.ShouldBe(
            HttpStatusCode.Redirect,
            "a double click"
        );
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
        (await RemindersAsync(stage, OutboxMessageKind.ComplementReminder)).ShouldBe(0);
        stage.App.Clock.MoveTo(TestApp.Utc("2022-06-04T07:00:00Z"));
        (await RemindersAsync(stage, OutboxMessageKind.ComplementReminder)).ShouldBe(1);
        (await RemindersAsync(stage, OutboxMessageKind.ComplementReminder)).ShouldBe(1, "planned again, written once");
    }

    [Fact]
    public async Task Fifteen_days_before_silence_rejects_coordinators_are_warned_once_unless_they_are_in_conflict_with_its_only_fiche()
    {
        await using var stage = await EligibilityStage.StartAsync();
        var other = await stage.App.Given.UserAsync("Sami Roux");
        await stage.App.Given.GrantAsync(other, CallRole.Coordinator, stage.Call);
        await stage.App.Given.ConflictAsync(stage.Fiche, other);
        var warned = stage.Call.Schedule.ImplicitRejectionDay(stage.Fiche.FiledAt!.Value).AddDays(-15);

        stage.App.Clock.MoveTo(stage.Call.Schedule.ToUtc(warned, new TimeOnly(8, 59, 59)));
        (await RemindersAsync(stage, OutboxMessageKind.RejectionWarning)).ShouldBe(0);
        stage.App.Clock.MoveTo(stage.Call.Schedule.ToUtc(warned, new TimeOnly(9, 0)));
        (await RemindersAsync(stage, OutboxMessageKind.RejectionWarning)).ShouldBe(1);
        stage.App.Clock.MoveTo(stage.Call.Schedule.ToUtc(warned.AddDays(1), new TimeOnly(9, 0)));
        (await RemindersAsync(stage, OutboxMessageKind.RejectionWarning)).ShouldBe(1);
        var notice = await stage.App.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().SingleAsync(n => n.Kind == OutboxMessageKind.RejectionWarning)
        );
        notice.RecipientId.ShouldBe(stage.Marion.Id);
        notice.TextBody.ShouldNotContain(stage.Fiche.Number!, customMessage: "the letter names no fiche");
        (await stage.Coordination.GetAsync($"/coordination/appels/{stage.Call.Slug}")).Text.ShouldContain("Rejet implicite le");
    }

    private static async Task<int> RemindersAsync(EligibilityStage stage, OutboxMessageKind kind)
    {
        await stage.App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<PlanReminders>().RunAsync(CancellationToken.None);
            return 0;
        });
        return await stage.App.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == kind));
    }
}
