using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Invitations;

/// <summary>What the reader of a link is offered.</summary>
public sealed record MemberOffer(
    string Email, MemberRights Rights, string Organisation, string Town, string Inviter, DateTime ExpiresAt, InvitationState State, bool HasAccount);

public sealed class MemberInvitationReads(AppDbContext db, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>The offer of a link, or null when no link is written so (any more).</summary>
    public async Task<MemberOffer?> FindAsync(string token, CancellationToken cancellation)
    {
        if (InvitationToken.Read(token) is not { } read
            || await db.OrganisationInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == read.Hash, cancellation) is not { } invitation)
        {
            return null;
        }

        var email = normalizer.NormalizeEmail(invitation.Email);
        var words = await db.Organisations.AsNoTracking().Where(o => o.Id == invitation.OrganisationId)
            .Select(o => new
            {
                o.Name,
                o.Town,
                Inviter = db.Users.Where(u => u.Id == invitation.CreatedBy).Select(u => u.DisplayName).FirstOrDefault(),
                HasAccount = db.Users.Any(u => u.NormalizedEmail == email),
            })
            .SingleAsync(cancellation);
        return new MemberOffer(
            invitation.Email, invitation.Rights, words.Name, words.Town, words.Inviter ?? words.Name, invitation.ExpiresAt, invitation.StateAt(clock.UtcNow()), words.HasAccount);
    }
}
