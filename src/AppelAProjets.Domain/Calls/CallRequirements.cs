using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Calls;

/// <summary>What a call asks of a fiche besides being complete.</summary>
public sealed record CallRequirements
{
    /// <summary>Kinds of organisations that may answer; empty means everyone.</summary>
    public IReadOnlyList<OrganisationKind> EligibleKinds { get; init; } = [];

    /// <summary>Largest request, in cents, or null for no cap.</summary>
    public long? MaxRequestedCents { get; init; }

    /// <summary>Largest share of the cost that may be requested, in percent (0 to 100), or null for no cap.</summary>
    public decimal? MaxRequestedPercent { get; init; }

    /// <summary>First day an action may start, or null.</summary>
    public DateOnly? ActionFrom { get; init; }

    /// <summary>Last day an action may end, or null.</summary>
    public DateOnly? ActionUntil { get; init; }

    /// <summary>Whether an organisation of that kind may answer.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when it may.</returns>
    public bool Accepts(OrganisationKind kind) => EligibleKinds.Count == 0 || EligibleKinds.Contains(kind);
}
