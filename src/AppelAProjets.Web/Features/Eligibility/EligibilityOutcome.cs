using AppelAProjets.Domain;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>What became of an act on the eligibility of a fiche.</summary>
public sealed record EligibilityOutcome(EligibilityStatus Status, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Done, or done already.</summary>
    public static EligibilityOutcome Saved { get; } = new(EligibilityStatus.Saved, []);

    /// <summary>No such fiche in force, for this person.</summary>
    public static EligibilityOutcome Unknown { get; } = new(EligibilityStatus.Unknown, []);

    /// <summary>A colleague wrote something else meanwhile.</summary>
    public static EligibilityOutcome Stale { get; } = new(EligibilityStatus.Stale, []);

    public static EligibilityOutcome Refused(IReadOnlyList<Refusal> refusals) => new(EligibilityStatus.Refused, refusals);
}

public enum EligibilityStatus
{
    Saved,
    Unknown,
    Stale,
    Refused,
}
