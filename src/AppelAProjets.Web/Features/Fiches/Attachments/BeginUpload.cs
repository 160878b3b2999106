using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Begins an upload. What is known before the first byte is refused before the first byte.</summary>
internal sealed class BeginUpload(AppDbContext db, TimeProvider clock)
{
    /// <returns>The upload; «not found» when the fiche is not asked for such a file.</returns>
    public Task<Outcome<Upload>> ExecuteAsync(
        Guid ficheId,
        FileSlot slot,
        string fileName,
        long bytes,
        Guid userId,
        CancellationToken cancellation
    ) => db.InWriteTransactionAsync(token => BeginAsync(ficheId, slot, FileName.Clean(fileName), bytes, userId, token), cancellation);

    private async Task<Outcome<Upload>> BeginAsync(
        Guid ficheId,
        FileSlot slot,
        string name,
        long bytes,
        Guid userId,
        CancellationToken cancellation
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

        var now = clock.UtcNow();
        if (fiche.WindowAt(fiche.Call.Schedule, now).WhyNotWritable is { } closed)
        {
            return closed;
        }

        if ((FileCheck.BeforeReading(name, bytes, asked.Rules) ?? TooMany(slot.FilesIn(fiche.Content).Count)) is { } refusal)
        {
            return refusal;
        }

        if (
            await db.Uploads.CountAsync(u => u.CreatedBy == userId && u.AttachmentId == null && u.ExpiresAt > now, cancellation)
            >= Upload.MaxUnfinished
        )
        {
            return new Refusal(
                "upload.unfinished",
                slot.Field,
                "Trop d’envois sont restés inachevés\u00A0: reprenez-les ou annulez-les, puis recommencez."
            );
        }

        var upload = new Upload(clock.NewId(), ficheId, slot, name, bytes, userId, now);
        db.Uploads.Add(upload);
        await db.SaveChangesAsync(cancellation);
        return upload;
    }

    private static Refusal? TooMany(int joined) =>
        joined < FileSlot.MaxFiles
            ? null
            : new Refusal(
                "file.many",
                string.Empty,
                $"{FileSlot.MaxFiles} fichiers au plus peuvent être joints ici\u00A0: retirez-en un pour joindre celui-ci."
            );
}
