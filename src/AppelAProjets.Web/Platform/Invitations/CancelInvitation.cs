using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>Takes an invitation back before it is accepted.</summary>
internal sealed class CancelInvitation(AppDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <returns>The address.</returns>
    public Task<Outcome<string>> ExecuteAsync(
        InvitationTarget target,
        Guid ownerId,
        Guid id,
        Guid actorId,
        CancellationToken cancellation
    ) =>
        db.InWriteTransactionAsync<Outcome<string>>(
            async transaction =>
            {
                if (await target.FindWaitingAsync(ownerId, id, transaction) is not { } invitation)
                {
                    return InvitationTarget.NothingWaits;
                }

                invitation.Cancel(clock.UtcNow());
                audit.Record(actorId, target.Cancelled, target.CallOf(invitation), null, $"Invitation de {invitation.Email} annulée.");
                await db.SaveChangesAsync(transaction);
                return invitation.Email;
            },
            cancellation
        );
}
