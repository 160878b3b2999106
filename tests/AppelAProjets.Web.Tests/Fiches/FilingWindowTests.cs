using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>The closing is an instant: neither a change of hour nor a distant zone moves it by a second.</summary>
public sealed class FilingWindowTests
{
    /// <summary>
    /// Zone, closing day and hour on the wall there, the same instant in UTC, and how the receipt of the last second names it.
    /// </summary>
    public static TheoryData<string, string, string, string> Closings =>
        new()
        {
            { "Europe/Paris", "2026-10-25T01:59:59", "2026-10-24T23:59:59Z", "dimanche 25 octobre 2026 à 1 h 59 min 59 s" },
            { "Europe/Paris", "2026-10-25T23:59:00", "2026-10-25T22:59:00Z", "dimanche 25 octobre 2026 à 23 h 59 min 00 s" },
            { "Europe/Paris", "2027-03-27T23:59:00", "2027-03-27T22:59:00Z", "samedi 27 mars 2027 à 23 h 59 min 00 s" },
            { "Europe/Paris", "2027-03-28T02:30:00", "2027-03-28T01:30:00Z", "dimanche 28 mars 2027 à 3 h 30 min 00 s" },
            { "America/Cayenne", "2026-10-25T23:59:00", "2026-10-26T02:59:00Z", "dimanche 25 octobre 2026 à 23 h 59 min 00 s" },
        };

    [Theory]
    [MemberData(nameof(Closings))]
    public async Task The_last_second_is_accepted_and_the_next_one_refused_whatever_the_clock_on_the_wall_does(
        string zone,
        string wall,
        string utc,
        string received
    )
    {
        await using var app = new TestApp();
        var local = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);
        var schedule = ScheduleClosing(zone, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        schedule.ClosesAt.ShouldBe(TestApp.Utc(utc));
        app.Clock.MoveTo(schedule.OpensAt.AddDays(1));
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(schedule: schedule));
        var before = await applicant.CompleteDraftAsync("Une seconde avant");
        var at = await applicant.CompleteDraftAsync("À la dernière seconde");
        var after = await applicant.CompleteDraftAsync("Une seconde après");

        app.Clock.MoveTo(schedule.ClosesAt.AddSeconds(-1));
        (await applicant.FileAsync(before.Id)).Status.ShouldBe(HttpStatusCode.Redirect);
        app.Clock.MoveTo(schedule.ClosesAt);
        var filed = await applicant.FileAsync(at.Id);
        app.Clock.MoveTo(schedule.ClosesAt.AddSeconds(1));
        var refused = await applicant.FileAsync(after.Id);

        (await applicant.Browser.FollowAsync(filed)).Text.ShouldContain(received);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("Votre brouillon est gardé");
        (await app.DbAsync(db => db.Fiches.Where(f => f.Number != null).Select(f => f.Number!).OrderBy(n => n).ToListAsync())).ShouldBe(
            [$"{applicant.Call.Code}-0001", $"{applicant.Call.Code}-0002"],
            "a refusal takes no number"
        );
    }

    [Fact]
    public async Task Twenty_filings_at_once_with_refusals_between_them_leave_no_gap_in_the_numbers()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiches = new List<Guid>();
        for (var i = 0; i < 20; i++)
        {
            fiches.Add((await applicant.CompleteDraftAsync($"Action {i}")).Id);
            fiches.Add((await app.Given.DraftAsync(applicant.Call, applicant.Organisation)).Id);
        }

        var answers = await Task.WhenAll(fiches.Select(id => applicant.FileAsync(id)));

        answers.Count(page => page.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(20);
        (await app.DbAsync(db => db.Fiches.Where(f => f.Number != null).Select(f => f.Number!).OrderBy(n => n).ToListAsync())).ShouldBe(
            Enumerable.Range(1, 20).Select(i => $"{applicant.Call.Code}-{i:0000}")
        );
    }

    [Fact]
    public async Task A_retry_with_the_same_form_two_tabs_and_the_back_button_lead_to_the_one_receipt()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var (first, second) = (
            await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification"),
            await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification")
        );
        await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature(first.ValueOf("Form.Begun")), first);

        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddDays(1));
        var retried = await applicant.Browser.PostWithTokenAsync(
            $"/fiches/{fiche.Id}/depot",
            Applicant.Signature(first.ValueOf("Form.Begun")),
            first
        );
        var otherTab = await applicant.Browser.PostWithTokenAsync(
            $"/fiches/{fiche.Id}/depot",
            Applicant.Signature(second.ValueOf("Form.Begun")),
            second
        );

        retried.Location.ShouldBe($"/fiches/{fiche.Id}/recepisse", "the filing stands, even after closing");
        otherTab.Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/depot")).Location.ShouldBe($"/fiches/{fiche.Id}/verification");
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_ended_before_the_filing_files_nothing_and_leads_back_to_the_check()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");

        var answer = await app.Anonymous()
            .PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        answer.Status.ShouldNotBe(HttpStatusCode.OK);
        (await app.DbAsync(db => db.Filings.AnyAsync())).ShouldBeFalse();
        (
            await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check)
        ).Status.ShouldBe(HttpStatusCode.Redirect, "signed in again, the same form files");
    }

    private static CallSchedule ScheduleClosing(string zone, DateOnly day, TimeOnly time)
    {
        var closes = (Given.ReferenceSchedule with { ZoneId = zone }).ToUtc(day, time);
        return new CallSchedule
        {
            OpensAt = closes.AddDays(-60),
            ClosesAt = closes,
            EligibilityEndsAt = closes.AddDays(4),
            RatingEndsAt = closes.AddDays(13),
            CommitteeAt = closes.AddDays(18),
            NotificationAt = closes.AddDays(21),
            ZoneId = zone,
        };
    }
}
