using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Invites someone among the members; the same invitation twice at once is sent once.</summary>
public sealed class InviteToOrganisation(AppDbContext db, MemberInvitationMail mail, ILookupNormalizer normalizer, TimeProvider clock)
{
    /// <summary>Invitations without answer at once: an organisation is not a mailing list.</summary>
    private const int MostWaiting = 30;

    public async Task<IReadOnlyList<Refusal>> ExecuteAsync(Guid organisationId, MemberForm form, Guid actorId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        IReadOnlyList<Refusal> refusals = [.. form.Refusals()];
        return refusals.Count > 0 ? refusals : await db.InWriteTransactionAsync(token => InviteAsync(organisationId, form, actorId, token), cancellation);
    }

    private async Task<IReadOnlyList<Refusal>> InviteAsync(Guid organisationId, MemberForm form, Guid actorId, CancellationToken cancellation)
    {
        // A handful of rows: addresses are compared here, the same way on every database.
        var waiting = await db.OrganisationInvitations.AsNoTracking().Where(i => i.OrganisationId == organisationId && i.AcceptedAt == null && i.CancelledAt == null)
            .Select(i => i.Email).ToListAsync(cancellation);
        if (waiting.Exists(other => string.Equals(other, form.TidyEmail, StringComparison.OrdinalIgnoreCase)))
        {
            return [new Refusal("member.waiting", nameof(form.Email), "Une invitation attend déjà cette personne\u00A0: renvoyez-la depuis la liste ci-dessus, ou annulez-la pour changer ses droits.")];
        }

        if (waiting.Count >= MostWaiting)
        {
            return [new Refusal("member.many", nameof(form.Email), $"{MostWaiting}\u00A0invitations attendent déjà une réponse\u00A0: annulez celles qui ne servent plus.")];
        }

        var normalized = normalizer.NormalizeEmail(form.TidyEmail);
        if (await db.OrganisationMembers.AnyAsync(m => m.OrganisationId == organisationId && db.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == normalized), cancellation))
        {
            return [new Refusal("member.already", nameof(form.Email), "Cette personne est déjà membre\u00A0: changez ses droits dans la liste ci-dessus.")];
        }

        var token = InvitationToken.Create();
        var invitation = new OrganisationInvitation(clock.NewId(), organisationId, form.TidyEmail, form.Rights!.Value, token.Hash, actorId, clock.UtcNow());
        db.OrganisationInvitations.Add(invitation);
        await mail.AddAsync(invitation, token, actorId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
