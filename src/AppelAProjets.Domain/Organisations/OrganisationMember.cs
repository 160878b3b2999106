namespace AppelAProjets.Domain.Organisations;

/// <summary>A person who acts for an organisation, within their rights.</summary>
public sealed class OrganisationMember
{
    /// <summary>Most invitations of an organisation without answer at once: it is not a mailing list.</summary>
    public const int MostInvitationsWaiting = 30;

    /// <summary>Most requests of one person to join organisations without answer at once: each writes to people who did not ask.</summary>
    public const int MostRequestsWaiting = 5;

    private OrganisationMember() { }

    /// <summary>Admits a person.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="userId">The account.</param>
    /// <param name="rights">What they may do.</param>
    /// <param name="joinedAt">UTC instant.</param>
    internal OrganisationMember(Guid organisationId, Guid userId, MemberRights rights, DateTime joinedAt)
    {
        OrganisationId = organisationId;
        UserId = userId;
        Rights = rights;
        JoinedAt = joinedAt;
    }

    /// <summary>With the account, the key: a person is a member once.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The account.</summary>
    public Guid UserId { get; private set; }

    /// <summary>What they may do; <see cref="Organisation"/> changes it.</summary>
    public MemberRights Rights { get; internal set; }

    /// <summary>UTC instant of admission.</summary>
    public DateTime JoinedAt { get; private set; }
}
