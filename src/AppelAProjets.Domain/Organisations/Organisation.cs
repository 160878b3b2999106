namespace AppelAProjets.Domain.Organisations;

/// <summary>A body that answers calls. Its profile is typed once and reused from call to call.</summary>
public sealed class Organisation
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressLength = 300;

    private readonly List<OrganisationMember> _members = [];

    private Organisation() { }

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

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Legal family, on which what is asked of it depends.</summary>
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

    /// <summary>Town of the seat, as on its letters.</summary>
    public string Town { get; private set; } = string.Empty;

    /// <summary>What is known of it beyond its identity; all of it optional.</summary>
    public OrganisationDetails Details { get; private set; } = OrganisationDetails.None;

    /// <summary>All that is known of it, as one value that a filing can freeze.</summary>
    public OrganisationProfile Profile => new(Kind, Name, Siret, Rna, Uai, Address, Postcode, Town) { Details = Details };

    /// <summary>UTC instant of registration.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>The people who act for it; at least one of them may file.</summary>
    public IReadOnlyCollection<OrganisationMember> Members => _members;

    /// <summary>Replaces the profile.</summary>
    /// <param name="profile">A profile with no shortcoming.</param>
    public void Apply(OrganisationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Kind = profile.Kind;
        Name = TypedText.OneLine(profile.Name);
        Siret = Organisations.Siret.TryParse(profile.Siret, out var siret) ? siret.Value : null;
        Rna = profile.Kind == OrganisationKind.Association && Organisations.Rna.TryParse(profile.Rna, out var rna) ? rna.Value : null;
        Uai = profile.Kind == OrganisationKind.School && Organisations.Uai.TryParse(profile.Uai, out var uai) ? uai.Value : null;
        Address = profile.Address.Trim();
        Postcode = TypedText.Compact(profile.Postcode);
        Town = TypedText.OneLine(profile.Town);
        Details =
            profile.Kind == OrganisationKind.Association ? profile.Details : profile.Details with { Registry = LocalRegistryEntry.None };
    }

    /// <summary>Lets a person act for the organisation. A member already there keeps the larger of the two rights.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="joinedAt">UTC instant.</param>
    /// <param name="rights">What they may do; the founder may do everything.</param>
    public void Admit(Guid userId, DateTime joinedAt, MemberRights rights = MemberRights.File)
    {
        if (_members.Find(member => member.UserId == userId) is not { } known)
        {
            _members.Add(new OrganisationMember(Id, userId, rights, joinedAt));
        }
        else if (rights > known.Rights)
        {
            known.Rights = rights;
        }
    }

    /// <summary>Gives a member other rights.</summary>
    /// <param name="userId">The account of a member; anyone else changes nothing.</param>
    /// <param name="rights">What they may do from now on.</param>
    /// <returns>Why not, or null once done.</returns>
    public Refusal? ChangeRights(Guid userId, MemberRights rights)
    {
        if (_members.Find(member => member.UserId == userId) is not { } member)
        {
            return null;
        }

        if (rights != MemberRights.File && IsLastToFile(member))
        {
            return LastToFile;
        }

        member.Rights = rights;
        return null;
    }

    /// <summary>Takes a person out of the organisation, or lets them leave; what they wrote stays.</summary>
    /// <param name="userId">The account of a member; anyone else changes nothing.</param>
    /// <returns>Why not, or null once done.</returns>
    public Refusal? Remove(Guid userId)
    {
        if (_members.Find(member => member.UserId == userId) is not { } member)
        {
            return null;
        }

        if (IsLastToFile(member))
        {
            return LastToFile;
        }

        _members.Remove(member);
        return null;
    }

    private bool IsLastToFile(OrganisationMember member) =>
        member.Rights == MemberRights.File && _members.TrueForAll(other => other == member || other.Rights != MemberRights.File);

    private static Refusal LastToFile =>
        new(
            "member.last",
            string.Empty,
            "C’est la dernière personne qui peut déposer pour l’organisation\u00A0: sans elle, plus personne ne pourrait déposer ni "
                + "inviter. Donnez d’abord le droit de déposer à un autre membre."
        );
}
