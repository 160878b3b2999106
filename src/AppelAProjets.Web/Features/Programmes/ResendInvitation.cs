using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>Sends a new link, for fourteen days again; the old one opens nothing any more.</summary>
public sealed class ResendInvitation(AppDbContext db, InvitationMail mail, TimeProvider clock)
{
    /// <returns>The address, or null when the invitation waits for nothing any more.</returns>
    public Task<string?> ExecuteAsync(Guid programmeId, Guid id, Guid actorId, CancellationToken cancellation) => db.InWriteTransactionAsync(async transaction =>
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == id && i.ProgrammeId == programmeId && i.AcceptedAt == null && i.CancelledAt == null, transaction);
        if (invitation is null)
        {
            return null;
        }

        var programme = await db.Programmes.AsNoTracking().Where(p => p.Id == programmeId).Select(p => p.Name).SingleAsync(transaction);
        var call = await db.Calls.AsNoTracking().Where(c => c.Id == invitation.CallId).Select(c => c.Text.Title).SingleOrDefaultAsync(transaction);
        var token = InvitationToken.Create();
        invitation.Renew(token.Hash, clock.UtcNow());
        await mail.AddAsync(invitation, token, programme, call, actorId, transaction);
        await db.SaveChangesAsync(transaction);
        return invitation.Email;
    }, cancellation);
}
