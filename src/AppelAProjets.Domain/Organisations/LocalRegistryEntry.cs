namespace AppelAProjets.Domain.Organisations;

/// <summary>
/// Where an association of Alsace-Moselle is written down, in place of an RNA number: the register of a court, a volume, a folio
/// (articles 21 and 55 of the local civil code; docs/domain/fiche.md 1).
/// </summary>
public sealed record LocalRegistryEntry
{
    /// <summary>Longest name of a court, in characters.</summary>
    public const int CourtLength = 100;

    /// <summary>Longest volume or folio, in characters: a number, sometimes with a letter.</summary>
    public const int NumberLength = 20;

    /// <summary>No entry.</summary>
    public static LocalRegistryEntry None { get; } = new();

    /// <summary>The court that keeps the register, for example «Tribunal judiciaire de Strasbourg».</summary>
    public string Court { get; init; } = string.Empty;

    /// <summary>Volume of the register, with its letter if it has one; at most 20 characters.</summary>
    public string Volume { get; init; } = string.Empty;

    /// <summary>Page of the volume; at most 20 characters.</summary>
    public string Folio { get; init; } = string.Empty;

    /// <summary>True when nothing is given.</summary>
    public bool IsEmpty => Court.Length == 0 && Volume.Length == 0 && Folio.Length == 0;
}
