using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>A date of a call's calendar, with its name.</summary>
internal sealed record Milestone(string Name, DateTime At, DateTime? Before)
{
    /// <summary>The next date of the calendar, or null when all are past. Ratings closed early by a coordinator ended that day.</summary>
    public static Milestone? Next(CallSchedule schedule, DateTime now)
    {
        (string Name, DateTime At)[] dates =
        [
            ("Ouverture", schedule.OpensAt),
            ("Clôture des dépôts", schedule.ClosesAt),
            ("Fin de la recevabilité", schedule.EligibilityEndsAt),
            ("Fin de la notation", schedule.RatingStopsAt),
            ("Comité de sélection", schedule.CommitteeAt),
            ("Réponses aux porteurs", schedule.NotificationAt),
        ];
        dates = [.. dates.OrderBy(date => date.At)];
        for (var i = 0; i < dates.Length; i++)
        {
            if (dates[i].At > now)
            {
                return new Milestone(dates[i].Name, dates[i].At, i == 0 ? null : dates[i - 1].At);
            }
        }

        return null;
    }
}
