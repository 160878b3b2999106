namespace AppelAProjets.Domain.Fiches;

/// <summary>Pupils of one level (docs/domain/fiche.md 4).</summary>
public sealed record PupilGroup : FicheRow
{
    /// <summary>Level: CP, 6e…, at most 150 characters.</summary>
    public string Level { get; init; } = string.Empty;

    /// <summary>How many, 0 to 1 000 000.</summary>
    public int? Count { get; init; }

    /// <inheritdoc/>
    public override bool IsBlank => Level.Length == 0 && Count is null;
}
