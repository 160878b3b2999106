using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Reminders;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Reminders;

public sealed class ApplicantRemindersTests : IAsyncLifetime
{
    private static readonly DateTime SevenDays = TestApp.Utc("2022-05-13T07:00:00Z");
    private static readonly DateTime TwoDays = TestApp.Utc("2022-05-18T07:00:00Z");
    private static readonly DateTime LastDay = TestApp.Utc("2022-05-19T21:59:00Z");

    private readonly TestApp _app = new();
    private Call _call = null!;
    private User _lucie = null!;
    private Organisation _fabrique = null!;

    public async ValueTask InitializeAsync()
    {
        _app.Clock.MoveTo(TestApp.Utc("2022-05-10T10:00:00Z"));
        _call = await _app.Given.CallAsync();
        _lucie = await _app.Given.UserAsync("Lucie Marchand");
        _fabrique = await _app.Given.OrganisationAsync(_lucie, name: "La Fabrique des mots");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Seven_days_before_closing_at_nine_each_open_draft_gives_one_letter()
    {
        var draft = await _app.Given.DraftAsync(_call, _fabrique, new FicheContent { Title = "Les mots voyageurs" });

        await RunAt(SevenDays.AddSeconds(-1));
        _app.Mails().ShouldBeEmpty();
        await RunAt(SevenDays);

        var mail = _app.Mails().ShouldHaveSingleItem();
        mail["Subject"].ShouldBe("Il vous reste 7\u00A0jours pour déposer «\u00A0Les mots voyageurs\u00A0»");
        mail["To"].ShouldBe($"Lucie Marchand <{_lucie.Email}>");
        Words(mail.Text).ShouldContain("vendredi 20 mai 2022 à 23 h 59 (heure de Paris)");
        mail.Text.ShouldContain($"http://localhost:5080/fiches/{draft.Id}/verification");
        mail.Text.ShouldNotContain("&#");
        mail.Html.ShouldContain($"href=\"http://localhost:5080/fiches/{draft.Id}/verification\"");
        mail.Html.ShouldContain("BROUILLON – NON DÉPOSÉ");
    }

    [Fact]
    public async Task The_letter_lists_what_the_filing_itself_would_refuse()
    {
        var content = Given.CompleteContent(_call) with { Need = string.Empty, Funding = [] };
        await _app.Given.DraftAsync(_call, _fabrique, content);

        await RunAt(SevenDays);

        var text = Words(_app.Mails().ShouldHaveSingleItem().Text);
        var expected = FilingCheck.Run(content, FilingConditions.Of(_call, _fabrique.Kind));
        expected.Count.ShouldBe(2);
        foreach (var shortcoming in expected)
        {
            text.ShouldContain(Words(shortcoming.Message));
        }

        text.ShouldContain("2 éléments dans 2 sections");
        text.ShouldContain("Le budget");
    }

    [Fact]
    public async Task A_complete_draft_is_told_that_only_filing_is_left()
    {
        await _app.Given.DraftAsync(_call, _fabrique, Given.CompleteContent(_call));

        await RunAt(SevenDays);

        _app.Mails().ShouldHaveSingleItem().Text.ShouldContain("Elle est complète.");
    }

    [Fact]
    public async Task Each_reminder_leaves_once_whatever_happens_between_the_runs()
    {
        await _app.Given.DraftAsync(_call, _fabrique);

        await RunAt(SevenDays);
        await RunAt(SevenDays);
        await RunAt(SevenDays.AddHours(6));
        _app.Mails().Count.ShouldBe(1);
        await RunAt(TwoDays);
        await RunAt(TwoDays.AddHours(3));
        _app.Mails().Count.ShouldBe(2);
        await RunAt(LastDay);
        await RunAt(LastDay.AddHours(23));
        _app.Mails().Count.ShouldBe(3);
        await RunAt(_call.Schedule.ClosesAt.AddMinutes(1));
        _app.Mails().Count.ShouldBe(3);

        _app.Mails()
            .Select(mail => Words(mail["Subject"]!))
            .ShouldBe([
                "Il vous reste 7 jours pour déposer « Un brouillon »",
                "Il vous reste 2 jours pour déposer « Un brouillon »",
                "Il vous reste 24 heures pour déposer « Un brouillon »",
            ]);
    }

    [Fact]
    public async Task Two_planners_at_once_write_each_reminder_once()
    {
        for (var i = 0; i < 5; i++)
        {
            await _app.Given.DraftAsync(_call, _fabrique);
        }

        _app.Clock.MoveTo(SevenDays);
        await Task.WhenAll(PlanAsync(), PlanAsync(), PlanAsync());
        await PlanAsync();

        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task A_server_that_was_down_sends_only_the_latest_and_not_at_night()
    {
        await _app.Given.DraftAsync(_call, _fabrique);

        await RunAt(TestApp.Utc("2022-05-18T20:00:00Z"));
        _app.Mails().ShouldBeEmpty();
        await RunAt(TestApp.Utc("2022-05-19T06:00:00Z"));

        Words(_app.Mails().ShouldHaveSingleItem()["Subject"]!).ShouldStartWith("Il vous reste 40 heures");
    }

    [Fact]
    public async Task A_filed_fiche_gets_no_reminder()
    {
        await _app.Given.FiledAsync(_call, _fabrique);

        await RunAt(SevenDays);

        _app.Mails().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_started_after_the_reminder_was_due_waits_for_the_next_one()
    {
        _app.Clock.MoveTo(SevenDays.AddHours(1));
        await _app.Given.DraftAsync(_call, _fabrique);

        await RunAt(SevenDays.AddHours(2));
        _app.Mails().ShouldBeEmpty();
        await RunAt(TwoDays);
        _app.Mails().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Every_member_of_the_organisation_is_reminded()
    {
        var karim = await _app.Given.UserAsync("Karim Haddad");
        await _app.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == _fabrique.Id)).Admit(
                karim.Id,
                TestApp.Utc("2022-05-11T10:00:00Z")
            );
            await db.SaveChangesAsync();
        });
        await _app.Given.DraftAsync(_call, _fabrique);

        await RunAt(SevenDays);

        _app.Mails()
            .Select(mail => mail["To"])
            .ShouldBe([$"Lucie Marchand <{_lucie.Email}>", $"Karim Haddad <{karim.Email}>"], ignoreOrder: true);
    }

    [Fact]
    public async Task Another_fiche_already_filed_is_named_so_that_nobody_takes_fright()
    {
        var filed = await _app.Given.FiledAsync(_call, _fabrique, Given.CompleteContent(_call, "Le jardin des parents"));
        await _app.Given.DraftAsync(_call, _fabrique, new FicheContent { Title = "Les mots voyageurs" });

        await RunAt(SevenDays);

        var text = _app.Mails().ShouldHaveSingleItem().Text;
        text.ShouldContain("ne concerne que ce brouillon");
        text.ShouldContain(filed.Number!);
        text.ShouldContain("Le jardin des parents");
    }

    [Fact]
    public async Task A_fiche_filed_between_planning_and_sending_cancels_its_reminder()
    {
        var draft = await _app.Given.DraftAsync(_call, _fabrique, Given.CompleteContent(_call));
        _app.Clock.MoveTo(SevenDays);
        await PlanAsync();
        await _app.DbAsync(async db =>
        {
            var fiche = await db.Fiches.SingleAsync(f => f.Id == draft.Id);
            var sequence = await db.FilingSequences.SingleAsync(s => s.CallId == _call.Id);
            var signature = FilingSignature.Of(
                "Lucie Marchand",
                "présidente",
                Attestations.AskedOf(_fabrique.Kind, hasDocuments: false),
                _ => true
            );
            var grounds = new FilingGrounds(_call, _fabrique.Profile, HasDocuments: false, OthersFiled: 0, FicheContentHash.Compute);
            var filing = fiche.File(new FilingRequest(_app.Clock.NewId(), _lucie.Id, signature), grounds, sequence, SevenDays).Filing!;
            db.Filings.Add(filing);
            await db.SaveChangesAsync();
        });

        await _app.SendAsync();

        _app.Mails().ShouldBeEmpty();
        var notice = await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());
        notice.State.ShouldBe(OutboxMessageState.Cancelled);
        notice.LastError.ShouldBe("La fiche a été déposée entre-temps.");
    }

    [Fact]
    public async Task A_call_that_closed_before_the_sender_came_back_cancels_the_reminder()
    {
        await _app.Given.DraftAsync(_call, _fabrique);
        _app.Clock.MoveTo(LastDay);
        await PlanAsync();
        _app.Clock.MoveTo(_call.Schedule.ClosesAt.AddSeconds(1));

        await _app.SendAsync();

        (await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync())).LastError.ShouldBe("L'appel est clos.");
    }

    [Fact]
    public async Task Reminders_that_waited_together_leave_as_one()
    {
        await _app.Given.DraftAsync(_call, _fabrique);
        _app.Clock.MoveTo(SevenDays);
        await PlanAsync();

        await RunAt(TwoDays);

        Words(_app.Mails().ShouldHaveSingleItem()["Subject"]!).ShouldStartWith("Il vous reste 2 jours");
    }

    [Fact]
    public async Task A_call_that_is_not_published_reminds_nobody()
    {
        await _app.Given.DraftAsync(_call, _fabrique);
        await _app.DbAsync(db =>
            db.WriteAsync(
                token => db.Calls.ExecuteUpdateAsync(set => set.SetProperty(c => c.PublishedAt, (DateTime?)null), token),
                CancellationToken.None
            )
        );

        await RunAt(SevenDays);

        _app.Mails().ShouldBeEmpty();
    }

    private static string Words(string text) => Page.Words(text);

    private Task PlanAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<PlanReminders>().RunAsync(CancellationToken.None));

    private async Task RunAt(DateTime now)
    {
        _app.Clock.MoveTo(now);
        await PlanAsync();
        await _app.SendAsync();
    }
}
