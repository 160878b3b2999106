using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Joins files to a draft. Each one is judged alone: those that are right are kept, the others are told with their name.</summary>
internal sealed class JoinFiles(AppDbContext db, FileStore store, TimeProvider clock)
{
    /// <param name="ficheId">The fiche.</param>
    /// <param name="slot">Where they are joined.</param>
    /// <param name="files">The files, one after the other.</param>
    /// <param name="userId">The account that joins them.</param>
    /// <param name="cancellation">Cancellation.</param>
    /// <param name="uploadId">The upload the only file comes from, which is joined once; null for those of a form.</param>
    /// <returns>Why some or all were refused; «not found» when the fiche is not asked for such a file.</returns>
    public async Task<Outcome> ExecuteAsync(
        Guid ficheId,
        FileSlot slot,
        IAsyncEnumerable<SentFile> files,
        Guid userId,
        CancellationToken cancellation,
        Guid? uploadId = null
    )
    {
        var fiche = await db
            .Fiches.AsNoTracking()
            .Include(f => f.Call)
            .Include(f => f.Organisation)
            .SingleAsync(f => f.Id == ficheId, cancellation);
        var asked = FileAsked
            .Of(FilingConditions.Of(fiche.Call, fiche.Organisation.Kind), fiche.Content)
            .FirstOrDefault(file => file.Slot == slot);
        if (asked is null)
        {
            return Outcome.NotFound;
        }

        if (fiche.WindowAt(fiche.Call.Schedule, clock.UtcNow()).WhyNotWritable is { } closed)
        {
            return closed;
        }

        var received = new List<StoredFile>();
        var refused = new List<string>();
        var count = 0;
        await foreach (var file in files.WithCancellation(cancellation))
        {
            if (count++ >= FileSlot.MaxFiles)
            {
                continue;
            }

            // The file comes before the lock of the transaction: nobody waits for someone's slow line.
            var reception = await store.ReceiveAsync(file.Content, file.Name, asked.Rules, userId, cancellation);
            if (reception.IsAccepted)
            {
                received.Add(reception.File);
            }
            else
            {
                refused.Add(
                    uploadId is null ? $"{FileName.Clean(file.Name)}\u00A0: {reception.Refusal.Message}" : reception.Refusal.Message
                );
            }
        }

        if (count == 0)
        {
            return new Refusal("file.missing", slot.Field, "Choisissez au moins un fichier, puis joignez-le.");
        }

        if (count > FileSlot.MaxFiles)
        {
            refused.Add(TooMany);
        }

        var kept =
            received.Count == 0
                ? Outcome.Done
                : await db.InWriteTransactionAsync(
                    token => KeepAsync(ficheId, slot, received, refused, userId, uploadId, token),
                    cancellation
                );
        return kept.IsDone && refused.Count > 0
            ? new Refusal("file.refused", slot.Field, string.Join(' ', refused.Distinct(StringComparer.Ordinal)))
            : kept;
    }

    private static string TooMany =>
        $"{FileSlot.MaxFiles} fichiers au plus peuvent être joints ici\u00A0: les suivants n’ont pas été gardés.";

    private async Task<Outcome> KeepAsync(
        Guid ficheId,
        FileSlot slot,
        List<StoredFile> received,
        List<string> refused,
        Guid userId,
        Guid? uploadId,
        CancellationToken cancellation
    )
    {
        var upload = uploadId is null ? null : await db.Uploads.SingleOrDefaultAsync(u => u.Id == uploadId, cancellation);
        if (uploadId is not null && upload is not { AttachmentId: null })
        {
            // Joined a moment ago by the same question asked twice, or cancelled meanwhile.
            return Outcome.Done;
        }

        var fiche = await db.Fiches.Include(f => f.Call).SingleAsync(f => f.Id == ficheId, cancellation);
        var now = clock.UtcNow();
        var joined = slot.FilesIn(fiche.Content);
        var kept = received
            .Take(FileSlot.MaxFiles - joined.Count)
            .Select(file => (File: file, Attachment: new Attachment(clock.NewId(), ficheId, slot.ToString(), file, userId, now)))
            .ToList();
        var refusals = fiche.Write(
            slot.Put(
                fiche.Content,
                [.. joined, .. kept.Select(k => new AttachedFile(k.Attachment.Id, k.File.Name, k.File.Format, k.File.Bytes))]
            ),
            fiche.Call.Schedule,
            now
        );
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        if (kept.Count < received.Count)
        {
            refused.Add(TooMany);
        }

        foreach (var (file, attachment) in kept)
        {
            db.StoredFiles.Add(file);
            db.Attachments.Add(attachment);
            upload?.Join(attachment.Id);
        }

        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
