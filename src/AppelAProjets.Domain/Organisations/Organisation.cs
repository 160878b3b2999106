namespace AppelAProjets.Domain.Organisations;

/// <summary>A body that answers calls. Its profile is typed once and reused from call to call.</summary>
public sealed class Organisation
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressLength = 300;

    private readonly List<OrganisationMember> _members = [];

    private Organisation()
    {
    }

    /// <summary>Registers a body.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="profile">Its validated profile.</param>
    /// <param name="createdAt">UTC instant.</param>
    public Organisation(Guid id, OrganisationProfile profile, DateTime createdAt)
    {
        Id = id;
        CreatedAt = createdAt;
        Apply(profile);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>Full name, at most <see cref="NameLength"/> characters.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Fourteen digits, or null for a body without one.</summary>
    public string? Siret { get; private set; }

    /// <summary>RNA number of an association, or null (Alsace-Moselle, other kinds).</summary>
    public string? Rna { get; private set; }

    /// <summary>UAI number of a school, or null.</summary>
    public string? Uai { get; private set; }

    /// <summary>Street address on one line.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Five-digit postcode.</summary>
    public string Postcode { get; private set; } = string.Empty;

    /// <summary>Town.</summary>
    public string Town { get; private set; } = string.Empty;

    /// <summary>UTC instant of registration.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>The people who act for it.</summary>
    public IReadOnlyCollection<OrganisationMember> Members => _members;

    /// <summary>What is known of it today.</summary>
    public OrganisationProfile Profile => new(Kind, Name, Siret, Rna, Uai, Address, Postcode, Town);

    /// <summary>Replaces the profile.</summary>
    /// <param name="profile">A profile with no shortcoming.</param>
    public void Apply(OrganisationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Kind = profile.Kind;
        Name = profile.Name.Trim();
        Siret = Organisations.Siret.TryParse(profile.Siret, out var siret) ? siret.Value : null;
        Rna = profile.Kind == OrganisationKind.Association && Organisations.Rna.TryParse(profile.Rna, out var rna) ? rna.Value : null;
        Uai = profile.Kind == OrganisationKind.School && Organisations.Uai.TryParse(profile.Uai, out var uai) ? uai.Value : null;
        Address = profile.Address.Trim();
        Postcode = profile.Postcode.Trim();
        Town = profile.Town.Trim();
    }

    /// <summary>Lets a person act for the organisation; a second call for the same person changes nothing.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="joinedAt">UTC instant.</param>
    public void Admit(Guid userId, DateTime joinedAt)
    {
        if (_members.TrueForAll(member => member.UserId != userId))
        {
            _members.Add(new OrganisationMember(Id, userId, joinedAt));
        }
    }
}
