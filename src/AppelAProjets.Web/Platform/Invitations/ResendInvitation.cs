using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>Sends a new link, for fourteen days again; the old one opens nothing any more.</summary>
internal sealed class ResendInvitation(AppDbContext db, InvitationMail mail, TimeProvider clock)
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

                var token = InvitationToken.Create();
                invitation.Renew(token.Hash, clock.UtcNow());
                await mail.AddAsync(target, invitation, token, actorId, transaction);
                await db.SaveChangesAsync(transaction);
                return invitation.Email;
            },
            cancellation
        );
}
