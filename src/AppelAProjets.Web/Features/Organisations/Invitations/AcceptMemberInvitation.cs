using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared.Organisations;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Invitations;

/// <summary>The organisation an accepted invitation led to.</summary>
public sealed record MemberAcceptance(Guid OrganisationId, string OrganisationName);

/// <summary>
/// Admits the account that has the address of an invitation. Of two requests at once one is saved: the row's version and the transaction
/// both see to it.
/// </summary>
public sealed class AcceptMemberInvitation(AppDbContext db, JoinRequests joins, AuditLog audit, TimeProvider clock)
{
    public async Task<MemberAcceptance?> ExecuteAsync(InvitationToken token, Guid userId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        try
        {
            return await db.InWriteTransactionAsync(async transaction =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, transaction);
                var acceptance = await AddAsync(token, user, transaction);
                if (acceptance is not null)
                {
                    // The link came by that address: it is proved.
                    user.EmailConfirmed = true;
                    await joins.AnnounceAsync(user, transaction);
                    await db.SaveChangesAsync(transaction);
                }

                return acceptance;
            }, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }

    /// <summary>Adds the acceptance to the context, for the caller to save; null when the link opens nothing to that account.</summary>
    public async Task<MemberAcceptance?> AddAsync(InvitationToken token, User user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(user);
        var now = clock.UtcNow();
        var invitation = await db.OrganisationInvitations.SingleOrDefaultAsync(i => i.TokenHash == token.Hash, cancellation);
        if (invitation?.StateAt(now) != InvitationState.Pending || !string.Equals(invitation.Email, user.Email, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        invitation.Accept(user.Id, now);
        var organisation = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == invitation.OrganisationId, cancellation);
        organisation.Admit(user.Id, now, invitation.Rights);
        // Whoever asked to join and is invited meanwhile has their answer.
        if (await db.JoinRequests.SingleOrDefaultAsync(r => r.OrganisationId == organisation.Id && r.UserId == user.Id && r.State == JoinRequestState.Pending, cancellation) is { } asked)
        {
            asked.Decide(accepted: true, invitation.CreatedBy, now);
        }

        audit.Record(user.Id, AuditAct.MemberJoined, null, null, $"{user.DisplayName} ({user.Email}) rejoint {organisation.Name}, sur invitation\u00A0: {FrenchWords.Of(invitation.Rights)}.");
        return new MemberAcceptance(organisation.Id, organisation.Name);
    }
}
