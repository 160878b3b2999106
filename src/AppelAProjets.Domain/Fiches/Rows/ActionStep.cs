namespace AppelAProjets.Domain.Fiches;

/// <summary>A step of the action (docs/domain/fiche.md 6).</summary>
public sealed record ActionStep : FicheRow
{
    /// <summary>What happens, at most 300 characters.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>When; null when not said.</summary>
    public DateOnly? On { get; init; }

    /// <inheritdoc/>
    public override bool IsBlank => Label.Length == 0 && On is null;
}
