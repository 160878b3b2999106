using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>A date of a call's calendar, with its name.</summary>
internal sealed record Milestone(string Name, DateTime At, DateTime? Before)
{
    /// <summary>The next date of the calendar, or null when all are past.</summary>
    public static Milestone? Next(CallSchedule schedule, DateTime now) =>
        CallMilestone.Next(schedule, now) is { } next ? new Milestone(NameOf(next.Kind), next.At, next.Before) : null;

    private static string NameOf(CallMilestoneKind kind) =>
        kind switch
        {
            CallMilestoneKind.Opening => "Ouverture",
            CallMilestoneKind.Closing => "Clôture des dépôts",
            CallMilestoneKind.EligibilityEnd => "Fin de la recevabilité",
            CallMilestoneKind.RatingEnd => "Fin de la notation",
            CallMilestoneKind.Committee => "Comité de sélection",
            CallMilestoneKind.Notification => "Réponses aux porteurs",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No French word is written for this value."),
        };
}
