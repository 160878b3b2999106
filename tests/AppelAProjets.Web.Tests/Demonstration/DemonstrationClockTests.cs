using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Demonstration;

/// <summary>The demonstration follows the clock: its calls move with the loading day, and nothing in it has yet to happen.</summary>
public sealed class DemonstrationClockTests
{
    [Theory]
    [InlineData("2026-11-22T22:45:00Z", "2026-12-13T22:59:00Z")] // winter time on both sides
    [InlineData("2026-10-12T08:00:00Z", "2026-11-02T22:59:00Z")] // loaded in summer time, closes in winter time
    [InlineData("2026-03-15T08:00:00Z", "2026-04-05T21:59:00Z")] // loaded in winter time, closes in summer time
    [InlineData("2026-11-22T23:30:00Z", "2026-12-14T22:59:00Z")] // already the next day in Paris
    public async Task The_open_call_closes_one_minute_before_midnight_in_Paris_twenty_one_days_later(string loading, string closing)
    {
        await using var app = await LoadedDemonstration.AtAsync(loading);
        await app.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync(c => c.Slug == "demo-ouvert", Token);
            call.Schedule.ClosesAt.ShouldBe(TestApp.Utc(closing));
            call.Schedule.GraceMinutes.ShouldBe(0);
            call.Schedule.Shortcomings().ShouldBeEmpty();
            call.State(TestApp.Utc(loading)).ShouldBe(CallState.Open);
        });
    }

    [Theory]
    [InlineData("2022-02-01T00:00:00Z", CallState.Draft, 0, 0)]
    [InlineData("2022-05-17T12:32:00Z", CallState.Open, 9, 0)]
    [InlineData("2022-05-26T12:00:00Z", CallState.Rating, 14, 0)]
    [InlineData("2022-06-08T12:00:00Z", CallState.Deliberation, 14, 14)]
    [InlineData("2022-06-10T09:00:00Z", CallState.DecisionsReleased, 14, 14)]
    public async Task In_2022_the_call_of_the_notice_is_where_its_calendar_says(string loading, CallState state, int filed, int decided)
    {
        await using var app = await LoadedDemonstration.AtAsync(loading);
        await app.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync(c => c.Slug == "grandsoissons-2022", Token);
            call.State(TestApp.Utc(loading)).ShouldBe(state);
            (await db.FilingsInForce.CountAsync(filing => filing.CallId == call.Id, Token)).ShouldBe(filed);
            (await db.Decisions.CountAsync(decision => decision.CallId == call.Id, Token)).ShouldBe(decided);
        });
    }

    [Theory]
    [InlineData("2022-05-17T12:32:00Z")]
    [InlineData("2022-05-26T12:00:00Z")]
    [InlineData("2026-11-22T23:05:00Z")]
    [InlineData("2026-11-22T04:00:00Z")]
    public async Task Nothing_loaded_has_yet_to_happen(string loading)
    {
        await using var app = await LoadedDemonstration.AtAsync(loading);
        var now = TestApp.Utc(loading);
        await app.DbAsync(async db =>
        {
            (await db.Filings.AnyAsync(filing => filing.FiledAt > now, Token)).ShouldBeFalse();
            (
                await db.Fiches.AnyAsync(fiche => fiche.CreatedAt > now || fiche.SavedAt > now || fiche.WithdrawnAt > now, Token)
            ).ShouldBeFalse();
            (await db.Assignments.AnyAsync(assignment => assignment.AssignedAt > now, Token)).ShouldBeFalse();
            (await db.Conflicts.AnyAsync(conflict => conflict.DeclaredAt > now, Token)).ShouldBeFalse();
            (await db.Evaluations.AnyAsync(evaluation => evaluation.LastSavedAt > now, Token)).ShouldBeFalse();
            (await db.Decisions.AnyAsync(decision => decision.DecidedAt > now || decision.ReleasedAt > now, Token)).ShouldBeFalse();
            (await db.AuditEntries.AnyAsync(entry => entry.At > now, Token)).ShouldBeFalse();
            (await db.Users.AnyAsync(user => user.CreatedAt > now, Token)).ShouldBeFalse();
        });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
