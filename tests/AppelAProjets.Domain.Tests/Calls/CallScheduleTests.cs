using AppelAProjets.Domain.Calls;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Calls;

public sealed class CallScheduleTests
{
    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = Utc(2022, 3, 8, 8, 0),
        ClosesAt = Utc(2022, 5, 20, 21, 59),
        EligibilityEndsAt = Utc(2022, 5, 24, 10, 0),
        RatingEndsAt = Utc(2022, 6, 2, 16, 0),
        CommitteeAt = Utc(2022, 6, 7, 12, 0),
        NotificationAt = Utc(2022, 6, 10, 8, 0),
        ZoneId = "Europe/Paris",
    };

    [Fact]
    public void No_warning_of_rejection_is_due_sooner_than_the_fewest_days()
    {
        var shortest = Enumerable
            .Range(0, 5 * 366)
            .Select(day => Utc(2023, 1, 1, 12, 0).AddDays(day))
            .Min(received => Schedule.ImplicitRejectionDay(received).DayNumber - Schedule.LocalDay(received).DayNumber);

        (shortest - CallSchedule.RejectionWarningDays).ShouldBe(CallSchedule.FewestDaysToWarning);
    }

    [Fact]
    public void Two_months_of_silence_are_counted_from_the_local_day()
    {
        // 23:30 in Paris on 8 March is 22:30 UTC; half past midnight on the 9th is still the 8th in UTC.
        Schedule.ImplicitRejectionDay(Utc(2022, 3, 8, 22, 30)).ShouldBe(new DateOnly(2022, 5, 8));
        Schedule.ImplicitRejectionDay(Utc(2022, 3, 8, 23, 30)).ShouldBe(new DateOnly(2022, 5, 9));
        (Schedule with { ZoneId = "America/Cayenne" }).ImplicitRejectionDay(Utc(2022, 3, 9, 2, 30)).ShouldBe(new DateOnly(2022, 5, 8));
        Schedule.ImplicitRejectionDay(Utc(2021, 12, 31, 12, 0)).ShouldBe(new DateOnly(2022, 2, 28));
    }

    [Fact]
    public void A_wall_clock_time_keeps_its_hour_across_a_change_of_hour()
    {
        Schedule.ToUtc(new DateOnly(2022, 3, 26), new TimeOnly(9, 0)).ShouldBe(Utc(2022, 3, 26, 8, 0));
        Schedule.ToUtc(new DateOnly(2022, 3, 27), new TimeOnly(9, 0)).ShouldBe(Utc(2022, 3, 27, 7, 0));
        Schedule.ToUtc(new DateOnly(2022, 3, 27), new TimeOnly(2, 30)).ShouldBe(Utc(2022, 3, 27, 1, 30));
    }

    [Fact]
    public void Milestones_out_of_order_or_in_no_zone_are_refused()
    {
        (Schedule with { ClosesAt = Schedule.OpensAt }).Shortcomings().ShouldHaveSingleItem().Field.ShouldBe(nameof(CallSchedule.ClosesAt));
        (Schedule with { ZoneId = "Europe/Soissons" }).Shortcomings().ShouldHaveSingleItem().Code.ShouldBe("schedule.zone.unknown");
        (Schedule with { GraceMinutes = -1 }).Shortcomings().ShouldHaveSingleItem().Code.ShouldBe("schedule.grace");
    }

    [Fact]
    public void A_call_already_over_is_not_published()
    {
        var call = new Call(Guid.NewGuid(), Guid.NewGuid(), "essai", "ES", new CallText { Title = "Essai", Summary = "Essai" }, Schedule);

        call.Publish(Schedule.ClosesAt).ShouldHaveSingleItem().Code.ShouldBe("call.closing.past");
        call.State(Schedule.OpensAt).ShouldBe(CallState.Draft);
        call.Publish(Schedule.ClosesAt.AddSeconds(-1)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2022-03-08T07:59:59Z", CallState.Upcoming)]
    [InlineData("2022-03-08T08:00:00Z", CallState.Open)]
    [InlineData("2022-05-20T21:59:00Z", CallState.Open)]
    [InlineData("2022-05-20T21:59:01Z", CallState.Eligibility)]
    [InlineData("2022-05-24T10:00:00Z", CallState.Rating)]
    [InlineData("2022-06-02T16:00:01Z", CallState.Deliberation)]
    public void The_state_follows_the_clock(string now, CallState state) =>
        Call.StateAt(
                Schedule,
                Schedule.OpensAt.AddDays(-7),
                null,
                null,
                DateTime.Parse(
                    now,
                    System.Globalization.CultureInfo.InvariantCulture,
                    System.Globalization.DateTimeStyles.AdjustToUniversal
                )
            )
            .ShouldBe(state);

    private static DateTime Utc(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
