using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Sends a new link, for fourteen days again; the old one opens nothing any more.</summary>
public sealed class ResendMemberInvitation(AppDbContext db, MemberInvitationMail mail, TimeProvider clock)
{
    /// <returns>The address, or null when the invitation waits for nothing any more.</returns>
    public Task<string?> ExecuteAsync(Guid organisationId, Guid id, Guid actorId, CancellationToken cancellation) => db.InWriteTransactionAsync(async transaction =>
    {
        var invitation = await db.OrganisationInvitations.SingleOrDefaultAsync(
            i => i.Id == id && i.OrganisationId == organisationId && i.AcceptedAt == null && i.CancelledAt == null, transaction);
        if (invitation is null)
        {
            return null;
        }

        var token = InvitationToken.Create();
        invitation.Renew(token.Hash, clock.UtcNow());
        await mail.AddAsync(invitation, token, actorId, transaction);
        await db.SaveChangesAsync(transaction);
        return invitation.Email;
    }, cancellation);
}
