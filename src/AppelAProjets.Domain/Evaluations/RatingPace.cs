using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Evaluations;

/// <summary>Says who is late with their evaluations: a rule simple enough to be told on the page that follows the committee.</summary>
public static class RatingPace
{
    /// <summary>Days before the end of rating from which whoever has something left is late (the first reminder is J-5).</summary>
    public const int DaysBeforeEnd = 5;

    /// <summary>Days without any activity after which whoever has something left is late.</summary>
    public const int DaysWithoutActivity = 4;

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
        if (remaining <= 0 || schedule.JudgeRating(now) == RatingTiming.TooEarly || now >= schedule.RatingClosedAt)
        {
            return false;
        }

        // What was assigned before rating opened could not be begun earlier.
        var since = lastMoveAt > schedule.ClosesAt ? lastMoveAt : schedule.ClosesAt;
        return now >= schedule.RatingStopsAt.AddDays(-DaysBeforeEnd) || now - since >= TimeSpan.FromDays(DaysWithoutActivity);
    }
}
