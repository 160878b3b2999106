using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>Takes an invitation back before it is accepted.</summary>
public sealed class CancelInvitation(AppDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <returns>The address, or null when the invitation waits for nothing any more.</returns>
    public Task<string?> ExecuteAsync(Guid programmeId, Guid id, Guid actorId, CancellationToken cancellation) => db.InWriteTransactionAsync(async token =>
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.ProgrammeId == programmeId && i.AcceptedAt == null && i.CancelledAt == null, token);
        if (invitation is null)
        {
            return null;
        }

        invitation.Cancel(clock.UtcNow());
        audit.Record(actorId, AuditAct.InvitationCancelled, invitation.CallId, null, $"Invitation de {invitation.Email} annulée.");
        await db.SaveChangesAsync(token);
        return invitation.Email;
    }, cancellation);
}
