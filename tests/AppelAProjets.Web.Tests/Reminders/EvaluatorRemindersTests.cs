using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Reminders;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Reminders;

public sealed class EvaluatorRemindersTests : IAsyncLifetime
{
    private static readonly DateTime FiveDays = TestApp.Utc("2022-05-28T07:00:00Z");
    private static readonly DateTime TwoDays = TestApp.Utc("2022-05-31T07:00:00Z");

    private readonly TestApp _app = new();
    private Call _call = null!;
    private User _eva = null!;
    private FicheAction _mots = null!;
    private FicheAction _jardin = null!;

    public async ValueTask InitializeAsync()
    {
        _call = await _app.Given.CallAsync();
        Organisation fabrique = await _app.Given.OrganisationAsync(await _app.Given.UserAsync());
        _mots = await _app.Given.FiledAsync(_call, fabrique, Given.CompleteContent(_call, "Les mots voyageurs"));
        _jardin = await _app.Given.FiledAsync(_call, fabrique, Given.CompleteContent(_call, "Le jardin des parents"));
        _eva = await _app.Given.UserAsync("Eva Dupont");
        await _app.Given.GrantAsync(_eva, CallRole.Evaluator, _call);
        _app.Clock.MoveTo(TestApp.Utc("2022-05-24T12:00:00Z"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Five_and_two_days_before_the_end_one_letter_names_what_is_left_to_rate()
    {
        await _app.Given.AssignAsync(_mots, _eva);
        await _app.Given.AssignAsync(_jardin, _eva);

        await RunAt(FiveDays.AddSeconds(-1));
        _app.Mails().ShouldBeEmpty();
        await RunAt(FiveDays);
        await RunAt(FiveDays.AddHours(2));

        var mail = _app.Mails().ShouldHaveSingleItem();
        Page.Words(mail["Subject"]!).ShouldBe("Il vous reste 5 jours pour noter 2 fiches");
        var text = Page.Words(mail.Text);
        text.ShouldContain($"{_mots.Number} – Les mots voyageurs");
        text.ShouldContain($"{_jardin.Number} – Le jardin des parents");
        text.ShouldContain("jeudi 2 juin 2022 à 18 h (heure de Paris)");
        text.ShouldContain("http://localhost:5080/evaluation");
        await RunAt(TwoDays);
        _app.Mails().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_fiche_in_conflict_is_never_named()
    {
        await _app.Given.AssignAsync(_mots, _eva);
        await _app.Given.AssignAsync(_jardin, _eva);
        await _app.Given.ConflictAsync(_jardin, _eva);

        await RunAt(FiveDays);

        var mail = _app.Mails().ShouldHaveSingleItem();
        mail.Text.ShouldContain("Les mots voyageurs");
        (mail.Text + mail.Html).ShouldNotContain("Le jardin des parents");
        mail.Text.ShouldNotContain(_jardin.Number!);
    }

    [Fact]
    public async Task Who_has_filed_everything_is_left_in_peace_and_who_has_a_draft_is_not()
    {
        await _app.Given.AssignAsync(_mots, _eva);
        await _app.Given.FiledEvaluationAsync(_mots, _eva, 4);
        var paul = await _app.Given.UserAsync("Paul Martin");
        await _app.Given.GrantAsync(paul, CallRole.Evaluator, _call);
        await _app.Given.AssignAsync(_mots, paul);

        await RunAt(FiveDays);

        _app.Mails().ShouldHaveSingleItem()["To"].ShouldNotBeNull().ShouldContain(paul.Email!);
    }

    [Fact]
    public async Task An_assignment_made_after_the_reminder_was_due_waits_for_the_next_one()
    {
        _app.Clock.MoveTo(FiveDays.AddHours(1));
        await _app.Given.AssignAsync(_mots, _eva);

        await RunAt(FiveDays.AddHours(2));

        _app.Mails().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_no_longer_evaluates_this_call_is_told_nothing()
    {
        var former = await _app.Given.UserAsync("Ancienne Membre");
        await _app.Given.AssignAsync(_mots, former);

        await RunAt(FiveDays);

        _app.Mails().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_evaluation_filed_between_planning_and_sending_cancels_the_reminder()
    {
        await _app.Given.AssignAsync(_mots, _eva);
        _app.Clock.MoveTo(FiveDays);
        await PlanAsync();
        await _app.Given.FiledEvaluationAsync(_mots, _eva, 4);

        await _app.SendAsync();

        var notice = await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());
        notice.State.ShouldBe(OutboxMessageState.Cancelled);
        notice.LastError.ShouldBe("Le destinataire a déposé toutes ses évaluations entre-temps.");
    }

    [Fact]
    public async Task A_conflict_declared_between_planning_and_sending_keeps_the_letter_back()
    {
        await _app.Given.AssignAsync(_mots, _eva);
        await _app.Given.AssignAsync(_jardin, _eva);
        _app.Clock.MoveTo(FiveDays);
        await PlanAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _app.Given.ConflictAsync(_jardin, _eva);

        await _app.SendAsync();

        _app.Mails().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_leaves_after_the_end_of_rating()
    {
        await _app.Given.AssignAsync(_mots, _eva);

        await RunAt(_call.Schedule.RatingEndsAt.AddSeconds(1));

        _app.Mails().ShouldBeEmpty();
    }

    private Task PlanAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<PlanReminders>().RunAsync(CancellationToken.None));

    private async Task RunAt(DateTime now)
    {
        _app.Clock.MoveTo(now);
        await PlanAsync();
        await _app.SendAsync();
    }
}
