using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>Invites someone; the same invitation twice at once is sent once.</summary>
internal sealed class SendInvitation(AppDbContext db, InvitationMail mail, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task<Outcome> ExecuteAsync<TInvitation, TForm>(
        InvitationTarget<TInvitation, TForm> target,
        Guid ownerId,
        TForm form,
        Guid actorId,
        CancellationToken cancellation
    )
        where TInvitation : EmailInvitation
        where TForm : IInvitationForm
    {
        IReadOnlyList<Refusal> refusals = [.. form.Refusals()];
        return refusals.Count > 0
            ? Outcome.Refuse(refusals)
            : await db.InWriteTransactionAsync(token => InviteAsync(target, ownerId, form, actorId, token), cancellation);
    }

    /// <summary>Adds an invitation nothing stands against to the context, for the caller to save.</summary>
    public async Task AddToSaveAsync<TInvitation, TForm>(
        InvitationTarget<TInvitation, TForm> target,
        Guid ownerId,
        TForm form,
        Guid actorId,
        CancellationToken cancellation
    )
        where TInvitation : EmailInvitation
        where TForm : IInvitationForm
    {
        var token = InvitationToken.Create();
        var invitation = target.Make(clock.NewId(), ownerId, form, token, actorId, clock.UtcNow());
        db.Add(invitation);
        await mail.AddAsync(target, invitation, token, actorId, cancellation);
    }

    private async Task<Outcome> InviteAsync<TInvitation, TForm>(
        InvitationTarget<TInvitation, TForm> target,
        Guid ownerId,
        TForm form,
        Guid actorId,
        CancellationToken cancellation
    )
        where TInvitation : EmailInvitation
        where TForm : IInvitationForm
    {
        // A handful of rows: addresses are compared here, the same way on every database.
        var alike = await target.Alike(ownerId, form).AsNoTracking().Select(invitation => invitation.Email).ToListAsync(cancellation);
        if (alike.Exists(other => string.Equals(other, form.TidyEmail, StringComparison.OrdinalIgnoreCase)))
        {
            return target.Waiting;
        }

        if (await target.WhyNotAsync(ownerId, form, normalizer.NormalizeEmail(form.TidyEmail), alike.Count, cancellation) is { } refusal)
        {
            return refusal;
        }

        await AddToSaveAsync(target, ownerId, form, actorId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
