using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Reminders;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Reminders;

public sealed class ReminderPolicyTests
{
    // Closes on Friday 20 May 2022 at 23:59 in Paris (UTC+2); rating ends on Thursday 2 June at 18:00.
    private static readonly CallSchedule Paris = Schedule(
        "2022-03-08T08:00:00Z",
        "2022-05-20T21:59:00Z",
        "2022-06-02T16:00:00Z",
        "Europe/Paris"
    );

    [Fact]
    public void Nothing_is_due_before_the_first_reminder() => Applicants("2022-05-13T06:59:59Z").ShouldBeNull();

    [Fact]
    public void Seven_days_before_closing_it_leaves_at_nine_in_the_morning() =>
        Applicants("2022-05-13T07:00:00Z").ShouldBe(new DueReminder(ReminderKind.ApplicantFirst, Utc("2022-05-13T07:00:00Z")));

    [Fact]
    public void Later_that_day_it_is_still_the_same_reminder_with_the_same_due_instant() =>
        Applicants("2022-05-13T15:30:00Z").ShouldBe(new DueReminder(ReminderKind.ApplicantFirst, Utc("2022-05-13T07:00:00Z")));

    [Fact]
    public void Two_days_before_closing_it_leaves_at_nine_in_the_morning() =>
        Applicants("2022-05-18T07:00:00Z").ShouldBe(new DueReminder(ReminderKind.ApplicantSecond, Utc("2022-05-18T07:00:00Z")));

    [Fact]
    public void The_last_one_leaves_exactly_twenty_four_hours_before_closing_even_at_night()
    {
        Applicants("2022-05-19T21:58:59Z").ShouldBeNull("the night keeps the earlier reminders quiet");
        Applicants("2022-05-19T21:59:00Z").ShouldBe(new DueReminder(ReminderKind.ApplicantLastDay, Utc("2022-05-19T21:59:00Z")));
    }

    [Fact]
    public void Nothing_leaves_after_closing()
    {
        Applicants("2022-05-20T21:59:00Z").ShouldNotBeNull();
        Applicants("2022-05-20T21:59:01Z").ShouldBeNull();
    }

    [Fact]
    public void Nothing_leaves_before_opening() =>
        ReminderPolicy.ForApplicants(Paris with { OpensAt = Utc("2022-05-15T08:00:00Z") }, Utc("2022-05-14T10:00:00Z")).ShouldBeNull();

    [Fact]
    public void A_server_that_was_down_sends_the_latest_missed_reminder_only() =>
        Applicants("2022-05-19T10:00:00Z")!.Kind.ShouldBe(ReminderKind.ApplicantSecond);

    [Theory]
    [InlineData("2022-05-14T05:59:59Z", false)]
    [InlineData("2022-05-14T06:00:00Z", true)]
    [InlineData("2022-05-14T16:59:59Z", true)]
    [InlineData("2022-05-14T17:00:00Z", false)]
    public void A_late_reminder_waits_for_the_day_in_the_zone_of_the_call(string now, bool leaves) =>
        (Applicants(now) is not null).ShouldBe(leaves);

    [Fact]
    public void Nine_in_the_morning_is_local_on_both_sides_of_a_change_of_hour()
    {
        // France changes its hour on 27 March 2022: seven days before closing is still UTC+1, two days before is UTC+2.
        var call = Schedule("2022-02-01T08:00:00Z", "2022-03-30T21:59:00Z", "2022-05-02T16:00:00Z", "Europe/Paris");

        ReminderPolicy.ForApplicants(call, Utc("2022-03-23T08:00:00Z"))!.DueAt.ShouldBe(Utc("2022-03-23T08:00:00Z"));
        ReminderPolicy.ForApplicants(call, Utc("2022-03-28T07:00:00Z"))!.DueAt.ShouldBe(Utc("2022-03-28T07:00:00Z"));
    }

    [Fact]
    public void The_last_day_is_twenty_four_hours_even_when_the_clocks_change()
    {
        // Closing on Sunday 27 March 2022 at noon in Paris: the night before is one hour short, the reminder is not.
        var call = Schedule("2022-02-01T08:00:00Z", "2022-03-27T10:00:00Z", "2022-05-02T16:00:00Z", "Europe/Paris");

        ReminderPolicy
            .ForApplicants(call, Utc("2022-03-26T10:00:00Z"))!
            .ShouldBe(new DueReminder(ReminderKind.ApplicantLastDay, Utc("2022-03-26T10:00:00Z")));
    }

    [Fact]
    public void A_call_in_Cayenne_is_reminded_at_nine_in_Cayenne()
    {
        // UTC-3: closes on 20 May at 23:59 there, the 21st in UTC and in Paris.
        var call = Schedule("2022-03-08T12:00:00Z", "2022-05-21T02:59:00Z", "2022-06-02T21:00:00Z", "America/Cayenne");

        ReminderPolicy.ForApplicants(call, Utc("2022-05-13T11:59:59Z")).ShouldBeNull();
        ReminderPolicy.ForApplicants(call, Utc("2022-05-13T12:00:00Z"))!.DueAt.ShouldBe(Utc("2022-05-13T12:00:00Z"));
        ReminderPolicy.IsDaytime(call, Utc("2022-05-13T21:59:00Z")).ShouldBeTrue();
        ReminderPolicy.IsDaytime(call, Utc("2022-05-13T22:00:00Z")).ShouldBeFalse();
    }

    [Fact]
    public void Evaluators_are_reminded_five_and_two_days_before_the_end_of_rating()
    {
        Evaluators("2022-05-28T06:59:59Z").ShouldBeNull();
        Evaluators("2022-05-28T07:00:00Z").ShouldBe(new DueReminder(ReminderKind.EvaluatorFirst, Utc("2022-05-28T07:00:00Z")));
        Evaluators("2022-05-31T07:00:00Z").ShouldBe(new DueReminder(ReminderKind.EvaluatorSecond, Utc("2022-05-31T07:00:00Z")));
    }

    [Fact]
    public void Evaluators_hear_nothing_before_closing_nor_after_the_end_of_rating()
    {
        Evaluators("2022-05-20T10:00:00Z").ShouldBeNull();
        Evaluators("2022-06-02T16:00:00Z").ShouldNotBeNull();
        Evaluators("2022-06-02T16:00:01Z").ShouldBeNull();
    }

    [Fact]
    public void Whatever_the_hour_a_reminder_is_never_early_and_only_the_last_one_leaves_at_night() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, 80 * 24 * 60)
                    .Zip(Gen.Elements("Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea"))
                    .ToArbitrary(),
                pair =>
                {
                    var call = Paris with { ZoneId = pair.Item2 };
                    var now = call.OpensAt.AddMinutes(pair.Item1);
                    return ReminderPolicy.ForApplicants(call, now) is not { } due
                        || (
                            due.DueAt <= now
                            && now <= call.ClosesAt
                            && (due.Kind == ReminderKind.ApplicantLastDay || ReminderPolicy.IsDaytime(call, now))
                        );
                }
            )
        );

    [Fact]
    public void As_time_passes_reminders_only_go_forward() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, 80 * 24 * 60).Two().ToArbitrary(),
                pair =>
                {
                    var (first, second) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
                    var earlier = ReminderPolicy.ForApplicants(Paris, Paris.OpensAt.AddMinutes(first));
                    var later = ReminderPolicy.ForApplicants(Paris, Paris.OpensAt.AddMinutes(second));
                    return earlier is null || later is null || earlier.DueAt <= later.DueAt;
                }
            )
        );

    private static DueReminder? Applicants(string now) => ReminderPolicy.ForApplicants(Paris, Utc(now));

    private static DueReminder? Evaluators(string now) => ReminderPolicy.ForEvaluators(Paris, Utc(now));

    private static DateTime Utc(string iso) =>
        DateTime.Parse(iso, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static CallSchedule Schedule(string opens, string closes, string ratingEnds, string zone) =>
        new()
        {
            OpensAt = Utc(opens),
            ClosesAt = Utc(closes),
            EligibilityEndsAt = Utc(closes).AddDays(3),
            RatingEndsAt = Utc(ratingEnds),
            CommitteeAt = Utc(ratingEnds).AddDays(5),
            NotificationAt = Utc(ratingEnds).AddDays(8),
            ZoneId = zone,
        };
}
