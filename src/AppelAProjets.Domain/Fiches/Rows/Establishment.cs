namespace AppelAProjets.Domain.Fiches;

/// <summary>A school where the action takes place (docs/domain/fiche.md 5).</summary>
public sealed record Establishment : FicheRow
{
    /// <summary>Name, at most 150 characters.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>UAI number as typed: seven digits and a letter.</summary>
    public string Uai { get; init; } = string.Empty;

    /// <inheritdoc/>
    public override bool IsBlank => Name.Length == 0 && Uai.Length == 0;
}
