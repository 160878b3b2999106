using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared.Organisations;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>Where an accepted invitation leads, or null when it was not accepted by this request.</summary>
public sealed record Acceptance(CallRole Role, Guid ProgrammeId, bool IsWholeProgramme)
{
    public string Path => this switch
    {
        { Role: CallRole.Coordinator, IsWholeProgramme: true } => $"/coordination/programmes/{ProgrammeId}",
        { Role: CallRole.Coordinator } => "/coordination",
        { Role: CallRole.Evaluator } => "/evaluation",
        _ => "/mon-compte",
    };
}

/// <summary>
/// Gives the role of an invitation to the account that has its address. Of two requests at once one is saved: the row's version and the
/// transaction both see to it.
/// </summary>
public sealed class AcceptInvitation(AppDbContext db, JoinRequests joins, AuditLog audit, TimeProvider clock)
{
    public async Task<Acceptance?> ExecuteAsync(InvitationToken token, Guid userId, CancellationToken cancellation)
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
    public async Task<Acceptance?> AddAsync(InvitationToken token, User user, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(user);
        var now = clock.UtcNow();
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == token.Hash, cancellation);
        if (invitation?.StateAt(now) != InvitationState.Pending || !string.Equals(invitation.Email, user.Email, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        invitation.Accept(user.Id, now);
        if (!await db.RoleGrants.AnyAsync(
            g => g.UserId == user.Id && g.Role == invitation.Role && (invitation.CallId == null ? g.ProgrammeId == invitation.ProgrammeId : g.CallId == invitation.CallId), cancellation))
        {
            db.RoleGrants.Add(new RoleGrant(
                clock.NewId(), user.Id, invitation.Role, invitation.CallId is null ? invitation.ProgrammeId : null, invitation.CallId, invitation.Institution, now));
        }

        audit.Record(user.Id, AuditAct.InvitationAccepted, invitation.CallId, null, $"{user.DisplayName} ({user.Email}) accepte l’invitation\u00A0: {FrenchWords.Of(invitation.Role)}, {invitation.Institution}.");
        return new Acceptance(invitation.Role, invitation.ProgrammeId, invitation.CallId is null);
    }
}
