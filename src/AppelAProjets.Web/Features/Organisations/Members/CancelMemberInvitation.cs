using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Takes an invitation back before it is accepted.</summary>
public sealed class CancelMemberInvitation(AppDbContext db, AuditLog audit, TimeProvider clock)
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

        invitation.Cancel(clock.UtcNow());
        audit.Record(actorId, AuditAct.MemberInvitationCancelled, null, null, $"Invitation de {invitation.Email} annulée.");
        await db.SaveChangesAsync(transaction);
        return invitation.Email;
    }, cancellation);
}
