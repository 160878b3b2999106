using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>What the reader of a link is offered.</summary>
public sealed record InvitationOffer(
    Guid Id, string Email, CallRole Role, string Institution, string Programme, string? Call, string Inviter, DateTime ExpiresAt, InvitationState State, bool HasAccount);

public sealed class InvitationReads(AppDbContext db, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>The offer of a link, or null when no link is written so (any more).</summary>
    public async Task<InvitationOffer?> FindAsync(string token, CancellationToken cancellation)
    {
        if (InvitationToken.Read(token) is not { } read)
        {
            return null;
        }

        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == read.Hash, cancellation);
        if (invitation is null)
        {
            return null;
        }

        var email = normalizer.NormalizeEmail(invitation.Email);
        var words = await db.Programmes.AsNoTracking().Where(p => p.Id == invitation.ProgrammeId)
            .Select(p => new
            {
                p.Name,
                Call = db.Calls.Where(c => c.Id == invitation.CallId).Select(c => c.Text.Title).FirstOrDefault(),
                Inviter = db.Users.Where(u => u.Id == invitation.CreatedBy).Select(u => u.DisplayName).FirstOrDefault(),
                HasAccount = db.Users.Any(u => u.NormalizedEmail == email),
            })
            .SingleAsync(cancellation);
        return new InvitationOffer(
            invitation.Id, invitation.Email, invitation.Role, invitation.Institution, words.Name, words.Call, words.Inviter ?? words.Name,
            invitation.ExpiresAt, invitation.StateAt(clock.UtcNow()), words.HasAccount);
    }
}
