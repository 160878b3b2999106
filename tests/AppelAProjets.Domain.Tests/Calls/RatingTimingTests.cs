using AppelAProjets.Domain.Calls;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Calls;

public sealed class RatingTimingTests
{
    private static readonly DateTime Closing = new(2022, 5, 20, 21, 59, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2022, 6, 2, 16, 0, 0, DateTimeKind.Utc);

    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = Closing.AddDays(-70),
        ClosesAt = Closing,
        EligibilityEndsAt = Closing.AddDays(3),
        RatingEndsAt = End,
        CommitteeAt = End.AddDays(5),
        NotificationAt = End.AddDays(8),
        ZoneId = "Europe/Paris",
    };

    [Fact]
    public void At_the_very_instant_of_closing_rating_has_not_begun()
    {
        Schedule.JudgeRating(Closing).ShouldBe(RatingTiming.TooEarly);
        Schedule.RefusalToRate(Closing).ShouldNotBeNull().Code.ShouldBe("rating.early");
        Schedule.RefusalToRate(Closing)!.Kind.ShouldBe(RefusalKind.Closed);
    }

    [Fact]
    public void Rating_runs_from_the_instant_after_closing_to_its_end_included()
    {
        Schedule.RefusalToRate(Closing.AddTicks(1)).ShouldBeNull();
        Schedule.RefusalToRate(End).ShouldBeNull();
        Schedule.IsRating(End).ShouldBeTrue();
    }

    [Fact]
    public void The_instant_after_the_end_is_too_late()
    {
        Schedule.JudgeRating(End.AddTicks(1)).ShouldBe(RatingTiming.TooLate);
        Schedule.RefusalToRate(End.AddTicks(1)).ShouldNotBeNull().Code.ShouldBe("rating.late");
        Schedule.RefusalToRate(End.AddTicks(1))!.Kind.ShouldBe(RefusalKind.Closed);
    }
}
