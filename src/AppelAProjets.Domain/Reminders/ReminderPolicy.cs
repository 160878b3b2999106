using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Reminders;

/// <summary>A reminder whose moment has come.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="DueAt">UTC instant it was planned for; with the kind and the target it makes the reminder unique.</param>
public sealed record DueReminder(ReminderKind Kind, DateTime DueAt);

/// <summary>
/// Says which reminder is due. Day reminders are planned at nine in the morning of their day, in the call's zone; the last-day one
/// exactly twenty-four hours before closing. A server that was down catches up with the latest missed reminder only, between 8 h and
/// 19 h in the call's zone, the last-day one excepted (docs/domain/reminders.md).
/// </summary>
public static class ReminderPolicy
{
    private const int ComplementDays = 2;

    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly QuietUntil = new(8, 0);
    private static readonly TimeOnly QuietFrom = new(19, 0);

    /// <summary>The reminder an applicant with an unfiled draft should have had by now, if it may leave now.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The reminder, or null.</returns>
    public static DueReminder? ForApplicants(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return !schedule.IsOpen(now)
            ? null
            : Latest(
                schedule,
                now,
                Planned(ReminderKind.ApplicantFirst, schedule, schedule.ClosesAt, schedule.Reminders.ApplicantFirstDays),
                Planned(ReminderKind.ApplicantSecond, schedule, schedule.ClosesAt, schedule.Reminders.ApplicantSecondDays),
                schedule.Reminders.ApplicantLastDay ? new DueReminder(ReminderKind.ApplicantLastDay, schedule.ClosesAt.AddHours(-24)) : null
            );
    }

    /// <summary>The reminder an evaluator with unrated fiches should have had by now, if it may leave now.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The reminder, or null.</returns>
    public static DueReminder? ForEvaluators(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return !schedule.IsRating(now)
            ? null
            : Latest(
                schedule,
                now,
                Planned(ReminderKind.EvaluatorFirst, schedule, schedule.RatingEndsAt, schedule.Reminders.EvaluatorFirstDays),
                Planned(ReminderKind.EvaluatorSecond, schedule, schedule.RatingEndsAt, schedule.Reminders.EvaluatorSecondDays)
            );
    }

    /// <summary>The reminder an applicant should have had by now of a complement that is not given, if it may leave now.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="askedAt">UTC instant of the request.</param>
    /// <param name="dueAt">Last UTC instant.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The reminder, or null; none of a request made since it would have left.</returns>
    public static DueReminder? ForComplement(CallSchedule schedule, DateTime askedAt, DateTime dueAt, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var planned = Planned(ReminderKind.ComplementDue, schedule, dueAt, ComplementDays)!;
        return askedAt < planned.DueAt && now <= dueAt ? Latest(schedule, now, planned) : null;
    }

    /// <summary>The warning coordinators should have had by now of a fiche that silence is about to reject, if it may leave now.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="receivedAt">UTC instant of reception of the fiche.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The warning, or null; none once the day is past.</returns>
    public static DueReminder? ForRejection(CallSchedule schedule, DateTime receivedAt, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var day = schedule.ImplicitRejectionDay(receivedAt);
        var planned = new DueReminder(
            ReminderKind.ImplicitRejection,
            schedule.ToUtc(day.AddDays(-CallSchedule.RejectionWarningDays), Morning)
        );
        return schedule.LocalDay(now) <= day ? Latest(schedule, now, planned) : null;
    }

    /// <summary>Whether ordinary mail may leave: between 8 h and 19 h in the call's zone.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>True by day.</returns>
    public static bool IsDaytime(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, schedule.Zone));
        return time >= QuietUntil && time < QuietFrom;
    }

    private static DueReminder? Planned(ReminderKind kind, CallSchedule schedule, DateTime deadline, int? days) =>
        days is { } before ? new(kind, schedule.ToUtc(schedule.LocalDay(deadline).AddDays(-before), Morning)) : null;

    private static DueReminder? Latest(CallSchedule schedule, DateTime now, params ReadOnlySpan<DueReminder?> planned)
    {
        DueReminder? latest = null;
        foreach (var reminder in planned)
        {
            if (reminder?.DueAt <= now)
            {
                latest = reminder;
            }
        }

        return latest is { Kind: not ReminderKind.ApplicantLastDay } && !IsDaytime(schedule, now) ? null : latest;
    }
}
