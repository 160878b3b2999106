using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Invitations;

/// <summary>What the reader of a link is offered.</summary>
/// <param name="Email">The address it was sent to.</param>
/// <param name="Inviter">Who invites; the programme or the organisation once that person has no account any more.</param>
/// <param name="ExpiresAt">UTC instant from which the link opens nothing.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HasAccount">Whether an account has that address.</param>
/// <param name="Words">What it offers.</param>
internal sealed record InvitationOffer(
    string Email,
    string Inviter,
    DateTime ExpiresAt,
    InvitationState State,
    bool HasAccount,
    OfferWords Words
);

internal sealed class InvitationReads(AppDbContext db, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>The offer of a link, or null when no link is written so (any more).</summary>
    public async Task<InvitationOffer?> FindAsync(InvitationTarget target, string token, CancellationToken cancellation)
    {
        if (InvitationToken.Read(token) is not { } read || await target.ReadAsync(read, cancellation) is not { } invitation)
        {
            return null;
        }

        var email = normalizer.NormalizeEmail(invitation.Email);
        var words = await target.DescribeAsync(invitation, cancellation);
        var inviter = await db
            .Users.Where(user => user.Id == invitation.CreatedBy)
            .Select(user => user.DisplayName)
            .SingleOrDefaultAsync(cancellation);
        var hasAccount = await db.Users.AnyAsync(user => user.NormalizedEmail == email, cancellation);
        return new InvitationOffer(
            invitation.Email,
            inviter ?? words.From,
            invitation.ExpiresAt,
            invitation.StateAt(clock.UtcNow()),
            hasAccount,
            words
        );
    }
}
