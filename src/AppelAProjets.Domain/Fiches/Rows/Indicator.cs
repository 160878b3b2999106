namespace AppelAProjets.Domain.Fiches;

/// <summary>What an indicator tells (docs/domain/fiche.md 10).</summary>
public enum IndicatorKind
{
    /// <summary>Réalisation: what was done.</summary>
    Output,

    /// <summary>Effet: what it changed.</summary>
    Effect,
}

/// <summary>An indicator of the action (docs/domain/fiche.md 10). Values are as typed: «31 familles», «80 %», «aucun».</summary>
public sealed record Indicator : FicheRow
{
    /// <summary>What is counted or observed, at most 300 characters.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>What it tells; null when not said.</summary>
    public IndicatorKind? Kind { get; init; }

    /// <summary>Value at the start, at most 150 characters.</summary>
    public string Start { get; init; } = string.Empty;

    /// <summary>Value aimed at, at most 150 characters.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>Where the figure comes from, at most 150 characters.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>When it is looked at, at most 150 characters.</summary>
    public string Moment { get; init; } = string.Empty;

    /// <inheritdoc/>
    public override bool IsBlank =>
        Label.Length == 0 && Kind is null && Start.Length == 0 && Target.Length == 0 && Source.Length == 0 && Moment.Length == 0;
}
