using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Joins again a file of an earlier fiche of the same organisation: the same stored file, with its validity.</summary>
internal sealed class ReuseFile(AppDbContext db, PreviousFileReads previous, TimeProvider clock)
{
    /// <returns>«Not found» when the fiche is asked for no such file, or may not take that one.</returns>
    public Task<Outcome> ExecuteAsync(Guid ficheId, FileSlot slot, Guid attachmentId, Guid userId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => ReuseAsync(ficheId, slot, attachmentId, userId, token), cancellation);

    private async Task<Outcome> ReuseAsync(Guid ficheId, FileSlot slot, Guid attachmentId, Guid userId, CancellationToken cancellation)
    {
        var fiche = await db.Fiches.Include(f => f.Call).Include(f => f.Organisation).SingleAsync(f => f.Id == ficheId, cancellation);
        var asked = FileAsked
            .Of(FilingConditions.Of(fiche.Call, fiche.Organisation.Kind), fiche.Content)
            .FirstOrDefault(file => file.Slot == slot);
        if (
            asked is null
            || PreviousFileReads
                .For(asked, await previous.OfAsync(ficheId, cancellation))
                .FirstOrDefault(file => file.AttachmentId == attachmentId)
                is not { } found
        )
        {
            return Outcome.NotFound;
        }

        var joined = slot.FilesIn(fiche.Content);
        var ids = joined.Select(file => file.Id).ToList();
        if (await db.Attachments.AnyAsync(a => ids.Contains(a.Id) && a.StoredFileId == found.StoredFileId, cancellation))
        {
            // A second click: it is there already.
            return Outcome.Done;
        }

        var schedule = fiche.Call.Schedule.ExtendedTo(fiche.ExtendedUntil);
        if (found.File.IsExpiredOn(schedule.LocalDay(schedule.ClosesAt)))
        {
            return new Refusal(
                "file.expired",
                slot.Field,
                $"«\u00A0{found.File.Name}\u00A0» n’est plus valable le jour de la clôture\u00A0: joignez une pièce à jour."
            );
        }

        if (joined.Count >= FileSlot.MaxFiles)
        {
            return new Refusal(
                "file.many",
                slot.Field,
                $"{FileSlot.MaxFiles} fichiers au plus peuvent être joints ici\u00A0: retirez-en un pour reprendre celui-ci."
            );
        }

        var now = clock.UtcNow();
        var stored = await db.StoredFiles.SingleAsync(file => file.Id == found.StoredFileId, cancellation);
        var attachment = new Attachment(clock.NewId(), ficheId, slot.ToString(), stored, userId, now);
        var refusals = fiche.Write(slot.Put(fiche.Content, [.. joined, found.File with { Id = attachment.Id }]), fiche.Call.Schedule, now);
        if (refusals.Count == 0)
        {
            db.Attachments.Add(attachment);
            await db.SaveChangesAsync(cancellation);
        }

        return Outcome.Unless(refusals);
    }
}
