namespace AppelAProjets.Domain.Fiches;

/// <summary>How someone works for the action (docs/domain/fiche.md 8).</summary>
public enum StaffStatus
{
    /// <summary>Salarié.</summary>
    Employee,

    /// <summary>Bénévole.</summary>
    Volunteer,

    /// <summary>Prestataire.</summary>
    Contractor,
}

/// <summary>People of one function who make the action (docs/domain/fiche.md 8).</summary>
public sealed record StaffMember : FicheRow
{
    /// <summary>Function, at most 150 characters.</summary>
    public string Function { get; init; } = string.Empty;

    /// <summary>Qualification, at most 150 characters.</summary>
    public string Qualification { get; init; } = string.Empty;

    /// <summary>Full-time equivalents (ETP), 0 to 1 000; null when not said.</summary>
    public decimal? Fte { get; init; }

    /// <summary>How they work for it; null when not said.</summary>
    public StaffStatus? Status { get; init; }

    /// <inheritdoc/>
    public override bool IsBlank => Function.Length == 0 && Qualification.Length == 0 && Fte is null && Status is null;
}
