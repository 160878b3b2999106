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

    private static DateTime Utc(int day) => new(2026, 10, day, 16, 0, 0, DateTimeKind.Utc);
}
