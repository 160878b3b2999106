using AppelAProjets.Domain.Calls;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Calls;

public sealed class RatingClosureTests
{
    private static readonly DateTime During = new(2022, 5, 30, 9, 0, 0, DateTimeKind.Utc);

    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = Utc(3, 8),
        ClosesAt = Utc(5, 20),
        EligibilityEndsAt = Utc(5, 24),
        RatingEndsAt = Utc(6, 2),
        CommitteeAt = Utc(6, 7),
        NotificationAt = Utc(6, 10),
        ZoneId = "Europe/Paris",
    };

    [Fact]
    public void Closing_ends_rating_at_that_instant_and_for_every_rule()
    {
        var call = Call();

        call.CloseRating(During).ShouldBeNull();

        call.Schedule.JudgeRating(During.AddTicks(-1)).ShouldBe(RatingTiming.InTime);
        call.Schedule.JudgeRating(During).ShouldBe(RatingTiming.TooLate);
        call.Schedule.RefusalToRate(During).ShouldNotBeNull().Message.ShouldContain("la coordination l’a close");
        call.State(During).ShouldBe(CallState.Deliberation);
        call.Schedule.RatingStopsAt.ShouldBe(During);
    }

    [Fact]
    public void Closing_twice_keeps_the_first_instant_and_says_so()
    {
        var call = Call();
        call.CloseRating(During);

        call.CloseRating(During.AddHours(1)).ShouldNotBeNull().Code.ShouldBe("rating.closed");

        call.Schedule.RatingClosedAt.ShouldBe(During);
    }

    [Theory]
    [InlineData(5, 19, "rating.early")]
    [InlineData(6, 3, "rating.closed")]
    public void Ratings_that_are_not_under_way_are_not_closed(int month, int day, string code)
    {
        var call = Call();

        call.CloseRating(Utc(month, day)).ShouldNotBeNull().Code.ShouldBe(code);

        call.Schedule.RatingClosedAt.ShouldBeNull();
    }

    [Fact]
    public void Reopening_before_the_planned_end_lets_evaluators_rate_again()
    {
        var call = Call();
        call.CloseRating(During);

        call.ReopenRating(During.AddHours(2)).ShouldBeNull();

        call.Schedule.IsRating(During.AddHours(2)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(6, 4, "rating.late")]
    [InlineData(6, 8, "rating.committee")]
    public void Reopening_after_the_planned_end_or_the_committee_is_refused(int month, int day, string code)
    {
        var call = Call();
        call.CloseRating(During);

        call.ReopenRating(Utc(month, day)).ShouldNotBeNull().Code.ShouldBe(code);

        call.Schedule.RatingClosedAt.ShouldBe(During);
    }

    [Fact]
    public void What_was_never_closed_is_not_reopened() => Call().ReopenRating(During).ShouldNotBeNull().Code.ShouldBe("rating.open");

    [Fact]
    public void A_call_made_from_another_starts_with_ratings_not_closed()
    {
        var call = Call();
        call.CloseRating(During);

        call.Schedule.Shifted(365).RatingClosedAt.ShouldBeNull();
        new Call(Guid.NewGuid(), Guid.NewGuid(), "autre", "A", call.Text, call.Schedule).Schedule.RatingClosedAt.ShouldBeNull();
    }

    private static Call Call()
    {
        var call = new Call(Guid.NewGuid(), Guid.NewGuid(), "appel", "AP", new CallText { Title = "Appel", Summary = "Court" }, Schedule);
        call.Publish(Schedule.OpensAt);
        return call;
    }

    private static DateTime Utc(int month, int day) => new(2022, month, day, 16, 0, 0, DateTimeKind.Utc);
}
