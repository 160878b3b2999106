using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>
/// Deletes a draft that was never filed, with its versions and its files: nobody but its organisation ever read it, and the law asks to
/// keep
/// no more than is needed. A fiche once filed is withdrawn, never deleted.
/// </summary>
internal sealed class DiscardDraft(AppDbContext db, AuditLog audit, UploadStore uploads)
{
    public async Task<Outcome> ExecuteAsync(Guid ficheId, bool confirmed, Guid userId, CancellationToken cancellation)
    {
        var unfinished = await db.Uploads.Where(u => u.FicheId == ficheId).Select(u => u.Id).ToListAsync(cancellation);
        var outcome = await db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var fiche = await db.Fiches.SingleOrDefaultAsync(f => f.Id == ficheId, token);
                if (fiche is null)
                {
                    return Outcome.Done;
                }

                if (fiche.FiledNumber is not null)
                {
                    return new Refusal(
                        "discard.filed",
                        string.Empty,
                        "Cette fiche a été déposée\u00A0: elle ne se supprime pas. Vous pouvez la retirer.",
                        RefusalKind.Closed
                    );
                }

                if (!confirmed)
                {
                    return new Refusal(
                        "discard.unconfirmed",
                        nameof(DiscardForm.Confirmed),
                        "Cochez la case pour confirmer la suppression\u00A0: elle est définitive."
                    );
                }

                await db.DraftVersions.Where(v => v.FicheId == ficheId).ExecuteDeleteAsync(token);
                // Their contents are swept when nothing refers to them any more.
                await db.Attachments.Where(a => a.FicheId == ficheId).ExecuteDeleteAsync(token);
                db.Fiches.Remove(fiche);
                audit.Record(
                    userId,
                    AuditAct.DraftDiscarded,
                    fiche.CallId,
                    fiche.Id,
                    "Brouillon supprimé par son organisation, sans avoir été déposé."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
        if (outcome.IsDone)
        {
            unfinished.ForEach(uploads.Delete);
        }

        return outcome;
    }
}
