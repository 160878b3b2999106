namespace AppelAProjets.Domain.Fiches;

/// <summary>A partner of the action (docs/domain/fiche.md 7).</summary>
/// <param name="Name">Name, at most 150 characters.</param>
/// <param name="Contribution">What they bring, at most 300 characters.</param>
/// <param name="Confirmed">True when they have agreed, false while asked only.</param>
public sealed record Partner(string Name, string Contribution, bool Confirmed) : FicheRow
{
    // What is blank is not stored, and comes back as nothing at all: a row never holds it.
    /// <inheritdoc cref="Partner(string, string, bool)" path="/param[@name='Name']"/>
    public string Name { get; init; } = Name ?? string.Empty;

    /// <inheritdoc cref="Partner(string, string, bool)" path="/param[@name='Contribution']"/>
    public string Contribution { get; init; } = Contribution ?? string.Empty;

    /// <summary>What they are: a school, a service of the town, an association…, at most 150 characters.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>Their part in the action, at most 300 characters.</summary>
    public string Role { get; init; } = string.Empty;

    /// <summary>True when they bring money.</summary>
    public bool BringsMoney { get; init; }

    /// <summary>True when they bring people.</summary>
    public bool BringsPeople { get; init; }

    /// <summary>True when they bring rooms or equipment.</summary>
    public bool BringsPremises { get; init; }

    /// <inheritdoc/>
    public override bool IsBlank =>
        Name.Length == 0
        && Contribution.Length == 0
        && Kind.Length == 0
        && Role.Length == 0
        && !Confirmed
        && !BringsMoney
        && !BringsPeople
        && !BringsPremises;
}
