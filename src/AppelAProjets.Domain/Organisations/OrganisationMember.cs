namespace AppelAProjets.Domain.Organisations;

/// <summary>A person who drafts and files for an organisation.</summary>
public sealed class OrganisationMember
{
    private OrganisationMember()
    {
    }

    /// <summary>Admits a person.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="userId">The account.</param>
    /// <param name="joinedAt">UTC instant.</param>
    internal OrganisationMember(Guid organisationId, Guid userId, DateTime joinedAt)
    {
        OrganisationId = organisationId;
        UserId = userId;
        JoinedAt = joinedAt;
    }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>UTC instant of admission.</summary>
    public DateTime JoinedAt { get; private set; }
}
