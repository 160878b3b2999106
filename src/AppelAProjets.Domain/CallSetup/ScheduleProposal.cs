using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>
/// The calendar proposed from the opening and the closing alone (docs/domain/calls.md); every date of it can then be changed.
/// </summary>
public static class ScheduleProposal
{
    /// <summary>Days left to write a new call before the opening suggested.</summary>
    public const int DaysToWrite = 14;

    /// <summary>Days suggested to answer it; a habit, no text asks them.</summary>
    public const int DaysToAnswer = 60;

    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>The opening and the closing suggested for a new call without a model, before anyone chooses.</summary>
    /// <param name="today">Local day.</param>
    /// <returns>Two local days, to be given to <see cref="Propose"/>.</returns>
    public static (DateOnly Opens, DateOnly Closes) Suggest(DateOnly today) =>
        (today.AddDays(DaysToWrite), today.AddDays(DaysToWrite + DaysToAnswer));

    /// <summary>
    /// Proposes the milestones that follow: eligibility a week after closing, ratings within the month, the committee, the vote, then the
    /// answers. None falls on a week-end.
    /// </summary>
    /// <param name="opens">Local day of opening, at 9 h.</param>
    /// <param name="closes">Local day of closing, at 23 h 59.</param>
    /// <param name="zoneId">IANA zone.</param>
    /// <returns>The calendar.</returns>
    public static CallSchedule Propose(DateOnly opens, DateOnly closes, string zoneId)
    {
        var empty = new CallSchedule
        {
            OpensAt = default,
            ClosesAt = default,
            EligibilityEndsAt = default,
            RatingEndsAt = default,
            CommitteeAt = default,
            NotificationAt = default,
            ZoneId = zoneId,
        };
        var eligible = Worked(closes.AddDays(7));
        var assigned = Worked(closes.AddDays(10));
        var rated = Worked(assigned.AddDays(14));
        var committee = Worked(rated.AddDays(5));
        var vote = Worked(committee.AddDays(14));
        var answer = Worked(vote.AddDays(3));
        var meeting = Worked(opens.AddDays(10));
        var others = new List<OtherMilestone>();
        if (meeting < closes)
        {
            others.Add(new("Réunion d’information", empty.ToUtc(meeting, new TimeOnly(14, 0))));
        }

        others.Add(new("Affectation aux évaluateurs, déports déclarés", empty.ToUtc(assigned, Evening)));
        others.Add(new("Vote de l’assemblée", empty.ToUtc(vote, Evening)));
        return empty with
        {
            OpensAt = empty.ToUtc(opens, new TimeOnly(9, 0)),
            ClosesAt = empty.ToUtc(closes, new TimeOnly(23, 59)),
            EligibilityEndsAt = empty.ToUtc(eligible, Evening),
            RatingEndsAt = empty.ToUtc(rated, Evening),
            CommitteeAt = empty.ToUtc(committee, new TimeOnly(14, 0)),
            NotificationAt = empty.ToUtc(answer, new TimeOnly(10, 0)),
            Others = others,
        };
    }

    private static DateOnly Worked(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
}
