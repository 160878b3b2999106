using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Data.Accounts;

/// <summary>A place offered by e-mail among the members of an organisation.</summary>
internal sealed class OrganisationInvitation : EmailInvitation
{
    private OrganisationInvitation() { }

    public OrganisationInvitation(
        Guid id,
        Guid organisationId,
        string email,
        MemberRights rights,
        string tokenHash,
        Guid createdBy,
        DateTime createdAt
    )
        : base(id, email, tokenHash, createdBy, createdAt)
    {
        OrganisationId = organisationId;
        Rights = rights;
    }

    public Guid OrganisationId { get; private set; }

    public MemberRights Rights { get; private set; }
}
