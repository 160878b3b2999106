using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class RatingPaceTests
{
    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = Utc(1),
        ClosesAt = Utc(5),
        EligibilityEndsAt = Utc(6),
        RatingEndsAt = Utc(20),
        CommitteeAt = Utc(24),
        NotificationAt = Utc(28),
        ZoneId = "Europe/Paris",
    };

    [Theory]
    [InlineData(1, 3, 5, false)] // rating is not open yet
    [InlineData(1, 3, 8, false)] // assigned before closing: three days since rating opened
    [InlineData(1, 3, 9, true)] // nothing moved for four days
    [InlineData(1, 12, 14, false)] // at work two days ago
    [InlineData(1, 15, 15, true)] // the end is in five days
    [InlineData(1, 20, 25, true)] // rating has ended
    [InlineData(0, 6, 25, false)] // nothing is left
    public void Late_is_something_left_with_the_end_near_or_nothing_moving(int remaining, int lastMove, int now, bool late) =>
        RatingPace.IsLate(remaining, Utc(lastMove), Schedule, Utc(now)).ShouldBe(late);

    [Fact]
    public void Nobody_is_late_once_a_coordinator_closed_ratings() =>
        RatingPace.IsLate(1, Utc(5), Schedule with { RatingClosedAt = Utc(10) }, Utc(10)).ShouldBeFalse();

    [Fact]
    public void Whoever_wrote_nothing_yet_counts_from_the_last_assignment_and_whoever_was_given_nothing_is_never_late()
    {
        RatingPace.IsLate(2, null, [Utc(6), Utc(8)], Schedule, Utc(11)).ShouldBeFalse();
        RatingPace.IsLate(2, null, [Utc(6), Utc(8)], Schedule, Utc(12)).ShouldBeTrue();
        RatingPace.IsLate(2, Utc(10), [Utc(6), Utc(8)], Schedule, Utc(12)).ShouldBeFalse();
        RatingPace.IsLate(2, null, [], Schedule, Utc(25)).ShouldBeFalse();
    }

    [Fact]
    public void The_end_is_near_from_five_days_before_rating_stops_by_plan_or_by_a_coordinator()
    {
        RatingPace.EndsSoon(Schedule, Utc(15).AddTicks(-1)).ShouldBeFalse();
        RatingPace.EndsSoon(Schedule, Utc(15)).ShouldBeTrue();
        RatingPace.EndsSoon(Schedule with { RatingClosedAt = Utc(12) }, Utc(7)).ShouldBeTrue();
    }

    [Fact]
    public void Something_is_expected_until_a_coordinator_closes_ratings_even_after_the_planned_end()
    {
        RatingPace.IsExpected(Schedule, Utc(25)).ShouldBeTrue();
        var closed = Schedule with { RatingClosedAt = Utc(12) };
        RatingPace.IsExpected(closed, Utc(12).AddTicks(-1)).ShouldBeTrue();
        RatingPace.IsExpected(closed, Utc(12)).ShouldBeFalse();
    }

    private static DateTime Utc(int day) => new(2026, 10, day, 16, 0, 0, DateTimeKind.Utc);
}
