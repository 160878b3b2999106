using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Takes a file out of a draft. The versions already filed keep it.</summary>
internal sealed class RemoveFile(AppDbContext db, TimeProvider clock)
{
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid attachmentId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == attachmentId && a.FicheId == ficheId, token);
                var fiche = await db.Fiches.Include(f => f.Call).SingleAsync(f => f.Id == ficheId, token);
                if (
                    attachment is null
                    || FileSlot.Read(attachment.Slot) is not { } slot
                    || !slot.FilesIn(fiche.Content).Any(file => file.Id == attachmentId)
                )
                {
                    // A second click: it is gone already.
                    return Outcome.Done;
                }

                var now = clock.UtcNow();
                var refusals = fiche.Write(
                    slot.Put(fiche.Content, [.. slot.FilesIn(fiche.Content).Where(file => file.Id != attachmentId)]),
                    fiche.Call.Schedule,
                    now
                );
                if (refusals.Count == 0)
                {
                    attachment.Remove(now);
                    await db.SaveChangesAsync(token);
                }

                return Outcome.Unless(refusals);
            },
            cancellation
        );
}
