using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>Withdraws a filed fiche, with its reason. It stays readable and is not examined any more.</summary>
public sealed class WithdrawFiche(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public Task<IReadOnlyList<Refusal>> ExecuteAsync(Guid ficheId, WithdrawalForm form, Guid userId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(
            async token =>
            {
                var reason = form.Reason ?? string.Empty;
                var fiche = await db.Fiches.SingleAsync(f => f.Id == ficheId, token);
                if (fiche.WithdrawnAt is not null)
                {
                    return [];
                }

                if (await db.Decisions.AnyAsync(d => d.FicheId == ficheId && d.ReleasedAt != null, token))
                {
                    return [new Refusal("withdrawal.decided", string.Empty, "La décision vous a déjà été communiquée\u00A0: écrivez à l’organisateur pour renoncer.")];
                }

                if (!form.Confirmed)
                {
                    var unwritten = fiche.WhyNotWithdrawable(reason);
                    return [.. unwritten, new Refusal("withdrawal.unconfirmed", nameof(form.Confirmed), "Cochez la case pour confirmer le retrait\u00A0: il est définitif.")];
                }

                var refusals = fiche.Withdraw(reason, clock.UtcNow());
                if (refusals.Count == 0)
                {
                    audit.Record(userId, AuditAct.FicheWithdrawn, fiche.CallId, fiche.Id, $"{fiche.Number} retirée par son porteur\u00A0: {reason.Trim()}");
                    await db.SaveChangesAsync(token);
                }

                return refusals;
            },
            cancellation);
}
