namespace AppelAProjets.Domain.Fiches;

/// <summary>Who gives a subsidy: the lines of account 74 (docs/domain/budget.md).</summary>
public enum FunderKind
{
    /// <summary>État, with the ministry or service.</summary>
    State,

    /// <summary>Région.</summary>
    Region,

    /// <summary>Département.</summary>
    Department,

    /// <summary>Intercommunalité (EPCI).</summary>
    Intercommunality,

    /// <summary>Commune.</summary>
    Town,

    /// <summary>Organisme social: CAF, MSA…</summary>
    SocialBody,

    /// <summary>Fonds européens.</summary>
    Europe,

    /// <summary>Agence de services et de paiement, for aided jobs.</summary>
    AidedJobs,

    /// <summary>Autre établissement public.</summary>
    PublicBody,

    /// <summary>Aide privée: foundation, sponsor.</summary>
    Private,
}

/// <summary>Whether a subsidy is agreed (docs/domain/fiche.md 9).</summary>
public enum FundingStatus
{
    /// <summary>Sollicité.</summary>
    Asked,

    /// <summary>Acquis.</summary>
    Granted,

    /// <summary>Obtained the year before, and asked again.</summary>
    LastYear,
}

/// <summary>Another funder of the action: one line of account 74.</summary>
public sealed record FundingSource : FicheRow
{
    /// <summary>Kind of funder; null when not said.</summary>
    public FunderKind? Kind { get; init; }

    /// <summary>Name, at most 150 characters.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Amount in cents; null when not said.</summary>
    public long? Cents { get; init; }

    /// <summary>Whether it is agreed; null when not said.</summary>
    public FundingStatus? Status { get; init; }

    /// <inheritdoc/>
    public override bool IsBlank => Kind is null && Name.Length == 0 && Cents is null && Status is null;
}
