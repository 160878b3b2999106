namespace AppelAProjets.Domain.Calls;

/// <summary>What owns calls: a Cité éducative, a contrat de ville, a town. One installation serves many.</summary>
public sealed class Programme
{
    private Programme()
    {
    }

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

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name shown to everyone.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Town or territory.</summary>
    public string Territory { get; private set; } = string.Empty;

    /// <summary>Who answers applicants, also printed on the receipt (CRPA R112-5).</summary>
    public Contact Contact { get; private set; } = Contact.None;

    /// <summary>Institutions that carry the programme, one per entry.</summary>
    public IReadOnlyList<string> Partners { get; private set; } = [];

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>Names the institutions that carry the programme.</summary>
    /// <param name="partners">Their names.</param>
    public void CarriedBy(params IReadOnlyList<string> partners) => Partners = partners;
}
