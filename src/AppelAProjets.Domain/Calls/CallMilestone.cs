namespace AppelAProjets.Domain.Calls;

/// <summary>A date of a call's calendar.</summary>
public enum CallMilestoneKind
{
    /// <summary>Fiches may be filed from then on.</summary>
    Opening,

    /// <summary>Last instant to file.</summary>
    Closing,

    /// <summary>Eligibility is decided by then.</summary>
    EligibilityEnd,

    /// <summary>Ratings are filed by then.</summary>
    RatingEnd,

    /// <summary>The committee meets.</summary>
    Committee,

    /// <summary>Applicants are answered.</summary>
    Notification,
}

/// <summary>A date of a call's calendar that is to come.</summary>
/// <param name="Kind">Which.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Before">UTC instant of the date before it, or null for the first.</param>
public sealed record CallMilestone(CallMilestoneKind Kind, DateTime At, DateTime? Before)
{
    /// <summary>The next date of the calendar, or null when all are past. Ratings closed early by a coordinator ended that day.</summary>
    public static CallMilestone? Next(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        (CallMilestoneKind Kind, DateTime At)[] dates =
        [
            (CallMilestoneKind.Opening, schedule.OpensAt),
            (CallMilestoneKind.Closing, schedule.ClosesAt),
            (CallMilestoneKind.EligibilityEnd, schedule.EligibilityEndsAt),
            (CallMilestoneKind.RatingEnd, schedule.RatingStopsAt),
            (CallMilestoneKind.Committee, schedule.CommitteeAt),
            (CallMilestoneKind.Notification, schedule.NotificationAt),
        ];
        dates = [.. dates.OrderBy(date => date.At)];
        var next = Array.FindIndex(dates, date => date.At > now);
        return next < 0 ? null : new CallMilestone(dates[next].Kind, dates[next].At, next == 0 ? null : dates[next - 1].At);
    }
}
