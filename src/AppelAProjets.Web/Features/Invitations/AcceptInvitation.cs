using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Organisations;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Invitations;

/// <summary>
/// Gives what an invitation offers to the account that has its address. Of two requests at once one is saved: the row's version and the
/// transaction both see to it.
/// </summary>
internal sealed class AcceptInvitation(AppDbContext db, JoinRequests joins, TimeProvider clock)
{
    /// <returns>Refused when the link opens nothing to that account, or was used at the same instant.</returns>
    public async Task<Outcome<InvitationAcceptance>> ExecuteAsync(
        InvitationTarget target,
        InvitationToken token,
        Guid userId,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.InWriteTransactionAsync<Outcome<InvitationAcceptance>>(
                async transaction =>
                {
                    var user = await db.Users.SingleAsync(u => u.Id == userId, transaction);
                    if (await AddToSaveAsync(target, token, user, transaction) is not { } acceptance)
                    {
                        return InvitationTarget.OpensNothing;
                    }

                    // The link came by that address: it is proved.
                    user.EmailConfirmed = true;
                    await joins.AnnounceAsync(user, transaction);
                    await db.SaveChangesAsync(transaction);
                    return acceptance;
                },
                cancellation
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return InvitationTarget.OpensNothing;
        }
    }

    /// <summary>Adds the acceptance to the context, for the caller to save; null when the link opens nothing to that account.</summary>
    public async Task<InvitationAcceptance?> AddToSaveAsync(
        InvitationTarget target,
        InvitationToken token,
        User user,
        CancellationToken cancellation
    )
    {
        var now = clock.UtcNow();
        var invitation = await target.FindAsync(token, cancellation);
        if (
            invitation?.StateAt(now) != InvitationState.Pending
            || !string.Equals(invitation.Email, user.Email, StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        invitation.Accept(user.Id, now);
        return await target.GiveAsync(invitation, user, now, cancellation);
    }
}
