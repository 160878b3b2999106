using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>
/// Says which of the other dates of a call stand where their name does not belong: nothing forbids it, and it is most often a slip. The
/// dates rules depend on are refused out of order (<see cref="CallSchedule.Shortcomings"/>).
/// </summary>
public static class ScheduleOrder
{
    /// <summary>What is odd, in the order of the calendar.</summary>
    /// <param name="schedule">The calendar.</param>
    /// <returns>French sentences; none when all is in order.</returns>
    public static IReadOnlyList<string> Oddities(CallSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return [.. schedule.Others.Select(other => WhyOdd(other, schedule)).OfType<string>()];
    }

    private static string? WhyOdd(OtherMilestone other, CallSchedule schedule)
    {
        bool Speaks(params string[] words) => words.Any(word => other.Label.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (Speaks("vote", "assemblée", "délibération", "conseil municipal", "conseil communautaire"))
        {
            return other.At < schedule.CommitteeAt
                    ? $"«\u00A0{other.Label}\u00A0» vient avant le comité de sélection\u00A0: l’assemblée vote d’après ce qu’il propose."
                : other.At > schedule.NotificationAt ? $"«\u00A0{other.Label}\u00A0» vient après la réponse aux porteurs."
                : null;
        }

        if (Speaks("réunion d’information", "réunion d'information", "webinaire"))
        {
            return other.At > schedule.ClosesAt ? $"«\u00A0{other.Label}\u00A0» vient après la clôture." : null;
        }

        return !Speaks("affectation") ? null
            : other.At < schedule.ClosesAt ? $"«\u00A0{other.Label}\u00A0» vient avant la clôture\u00A0: toutes les fiches ne sont pas là."
            : other.At > schedule.RatingEndsAt ? $"«\u00A0{other.Label}\u00A0» vient après la fin de la notation."
            : null;
    }
}
