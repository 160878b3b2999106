using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>Invites someone to a role; the same invitation twice at once is sent once.</summary>
public sealed class InviteMember(AppDbContext db, InvitationMail mail, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<IReadOnlyList<Refusal>> ExecuteAsync(Guid programmeId, InvitationForm form, Guid actorId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        IReadOnlyList<Refusal> refusals = [.. form.Refusals()];
        return refusals.Count > 0 ? refusals : await db.InWriteTransactionAsync(token => InviteAsync(programmeId, form, actorId, token), cancellation);
    }

    private async Task<IReadOnlyList<Refusal>> InviteAsync(Guid programmeId, InvitationForm form, Guid actorId, CancellationToken cancellation)
    {
        var (email, role) = (form.Email!.Trim(), form.Role!.Value);
        var programme = await db.Programmes.AsNoTracking().Where(p => p.Id == programmeId).Select(p => p.Name).SingleAsync(cancellation);
        var call = form.CallId is null ? null : await db.Calls.AsNoTracking().Where(c => c.Id == form.CallId && c.ProgrammeId == programmeId).Select(c => c.Text.Title).SingleOrDefaultAsync(cancellation);
        if (form.CallId is not null && call is null)
        {
            return [new Refusal("invitation.call.unknown", nameof(form.CallId), "Cet appel n’est pas de ce programme : choisissez-en un de la liste.")];
        }

        var now = clock.UtcNow();
        // A handful of rows: addresses are compared here, the same way on every database.
        var waiting = await db.Invitations.AsNoTracking()
            .Where(i => i.ProgrammeId == programmeId && i.CallId == form.CallId && i.Role == role && i.AcceptedAt == null && i.CancelledAt == null)
            .Select(i => i.Email).ToListAsync(cancellation);
        if (waiting.Exists(other => string.Equals(other, email, StringComparison.OrdinalIgnoreCase)))
        {
            return [new Refusal("invitation.waiting", nameof(form.Email), "Une invitation attend déjà cette personne pour ce rôle : renvoyez-la depuis la liste ci-dessous.")];
        }

        var normalized = normalizer.NormalizeEmail(email);
        if (await db.RoleGrants.AnyAsync(
            grant => grant.User.NormalizedEmail == normalized && grant.Role == role && (grant.ProgrammeId == programmeId || (form.CallId != null && grant.CallId == form.CallId)), cancellation))
        {
            return [new Refusal("invitation.held", nameof(form.Email), "Cette personne a déjà ce rôle : elle est dans la liste de l’équipe.")];
        }

        var token = InvitationToken.Create();
        var invitation = new Invitation(clock.NewId(), programmeId, form.CallId, email, role, form.TidyInstitution, token.Hash, actorId, now);
        db.Invitations.Add(invitation);
        await mail.AddAsync(invitation, token, programme, call, actorId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [];
    }
}
