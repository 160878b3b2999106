namespace AppelAProjets.Domain.Programmes;

/// <summary>What owns calls: a Cité éducative, a contrat de ville, a town. One installation serves many.</summary>
public sealed class Programme
{
    private Programme() { }

    /// <summary>Creates a programme.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="name">Name, at most 200 characters.</param>
    /// <param name="territory">Town or territory, printed beside the name.</param>
    /// <param name="contact">Who answers applicants.</param>
    public Programme(Guid id, string name, string territory, Contact contact)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
        Territory = territory;
        Contact = contact;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name shown to everyone.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Town or territory.</summary>
    public string Territory { get; private set; } = string.Empty;

    /// <summary>Who answers applicants, also printed on the receipt (CRPA R112-5).</summary>
    public Contact Contact { get; private set; } = Contact.None;

    /// <summary>Institutions that carry the programme, one per entry.</summary>
    public IReadOnlyList<string> Partners { get; private set; } = [];

    /// <summary>Its colour in six digits (#0b5d6b), read on white; null for the colour of the service.</summary>
    public string? Accent { get; private set; }

    /// <summary>The file of its logo, or null.</summary>
    public Guid? LogoFileId { get; private set; }

    /// <summary>The legal pages its coordination has read and saved once at least.</summary>
    public IReadOnlyList<LegalPageKind> LegalPagesSaved { get; private set; } = [];

    /// <summary>The legal pages still to be read and saved: a call is not published while there is one.</summary>
    public IReadOnlyList<LegalPageKind> LegalPagesMissing => [.. Enum.GetValues<LegalPageKind>().Except(LegalPagesSaved)];

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>Names the institutions that carry the programme.</summary>
    /// <param name="partners">Their names.</param>
    public void CarriedBy(params IReadOnlyList<string> partners) => Partners = partners;

    /// <summary>What names it and how to reach it.</summary>
    /// <returns>The identity, as it would be typed again.</returns>
    public ProgrammeIdentity Identity() => new(Name, Territory, Partners, Contact, Accent);

    /// <summary>Changes what names it and how to reach it.</summary>
    /// <param name="identity">Without shortcomings.</param>
    /// <exception cref="ArgumentException">It has some.</exception>
    public void Describe(ProgrammeIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (identity.Shortcomings() is [var first, ..])
        {
            throw new ArgumentException(first.Message, nameof(identity));
        }

        var tidy = identity.Tidied;
        (Name, Territory, Partners, Contact, Accent) = (tidy.Name, tidy.Territory, tidy.Partners, tidy.Contact, tidy.Accent);
    }

    /// <summary>Shows a logo, or none.</summary>
    /// <param name="fileId">A PNG or JPEG received as logo, or null.</param>
    public void ShowLogo(Guid? fileId) => LogoFileId = fileId;

    /// <summary>Notes that a legal page was read and saved.</summary>
    /// <param name="kind">Which one.</param>
    public void NoteLegalPage(LegalPageKind kind)
    {
        if (!LegalPagesSaved.Contains(kind))
        {
            LegalPagesSaved = [.. LegalPagesSaved, kind];
        }
    }
}
