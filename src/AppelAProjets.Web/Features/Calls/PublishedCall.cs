using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>One published call as the feed tells it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Title.</param>
/// <param name="Summary">Summary.</param>
/// <param name="ProgrammeName">Its programme.</param>
/// <param name="Schedule">Its milestones.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PublishedAt">UTC instant.</param>
/// <param name="ChangedAt">UTC instant at which what anyone reads of it last changed.</param>
internal sealed record PublishedCall(
    Guid Id,
    string Slug,
    string Title,
    string Summary,
    string ProgrammeName,
    CallSchedule Schedule,
    CallState State,
    DateTime PublishedAt,
    DateTime ChangedAt
)
{
    /// <summary>«Ouvert jusqu’au vendredi 20 mai 2022 à 23 h 59 (heure de Paris). De nouvelles actions partenariales.»</summary>
    public string Description => Describe(Summary, Schedule, State);

    /// <summary>The dates come first: what follows is often cut.</summary>
    public static string Describe(string summary, CallSchedule schedule, CallState state)
    {
        var closing = FrenchDates.Long(schedule.ClosesAt, schedule.Zone);
        var dates = state switch
        {
            CallState.Upcoming => $"Ouvre le {FrenchDates.Long(schedule.OpensAt, schedule.Zone)}, clôture le {closing}.",
            CallState.Open => $"Ouvert jusqu’au {closing}.",
            _ => $"Clos depuis le {closing}.",
        };
        return $"{dates} {summary}".Trim();
    }
}
