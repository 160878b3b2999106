using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Evaluations;

/// <summary>Says who is late with their evaluations: a rule simple enough to be told on the page that follows the committee.</summary>
public static class RatingPace
{
    /// <summary>Days before the end of rating from which whoever has something left is late (the first reminder is J-5).</summary>
    public const int DaysBeforeEnd = 5;

    /// <summary>Days without any activity after which whoever has something left is late.</summary>
    public const int DaysWithoutActivity = 4;

    /// <summary>Whether the end of rating is near enough, or past, for what is missing to be said.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>True from five days before rating stops, and ever after.</returns>
    public static bool EndsSoon(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return now >= schedule.RatingStopsAt.AddDays(-DaysBeforeEnd);
    }

    /// <summary>Whether evaluations may still be expected: once a coordinator closed ratings nothing more is, of anyone.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>True until that closing; the planned end does not change it, since what is missing then is late.</returns>
    public static bool IsExpected(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return !(now >= schedule.RatingClosedAt);
    }

    /// <summary>Whether an evaluator is late, from what they were given and what they last did.</summary>
    /// <param name="remaining">Evaluations assigned and not filed, déports left out; from 0.</param>
    /// <param name="lastSavedAt">UTC instant of their last save, or null while they have written nothing.</param>
    /// <param name="assignedAt">UTC instants of their assignments; without any, nobody is late.</param>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>As below, the last assignment standing for a first save.</returns>
    public static bool IsLate(
        int remaining,
        DateTime? lastSavedAt,
        IReadOnlyCollection<DateTime> assignedAt,
        CallSchedule schedule,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(assignedAt);
        return assignedAt.Count > 0 && IsLate(remaining, lastSavedAt ?? assignedAt.Max(), schedule, now);
    }

    /// <summary>Whether an evaluator is late.</summary>
    /// <param name="remaining">Evaluations assigned and not filed, déports left out; from 0.</param>
    /// <param name="lastMoveAt">UTC instant of their last save or, failing that, of their last assignment.</param>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>
    /// True when something is left and rating has ended as planned, ends within five days, or nothing moved for four days. Nobody is late
    /// once
    /// a coordinator closed ratings: nothing more is expected of anyone.
    /// </returns>
    public static bool IsLate(int remaining, DateTime lastMoveAt, CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (remaining <= 0 || schedule.JudgeRating(now) == RatingTiming.TooEarly || !IsExpected(schedule, now))
        {
            return false;
        }

        // What was assigned before rating opened could not be begun earlier.
        var since = lastMoveAt > schedule.ClosesAt ? lastMoveAt : schedule.ClosesAt;
        return EndsSoon(schedule, now) || now - since >= TimeSpan.FromDays(DaysWithoutActivity);
    }
}
