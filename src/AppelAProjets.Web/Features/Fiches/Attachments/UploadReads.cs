using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>An upload and how much of it has arrived.</summary>
internal sealed record UploadProgress(Guid Id, string Slot, string Name, long Bytes, long Offset, DateTime ExpiresAt, bool IsJoined);

/// <summary>Finds the uploads of the reader: nobody sees what another began.</summary>
internal sealed class UploadReads(AppDbContext db, UploadStore uploads, CurrentUser user, TimeProvider clock)
{
    /// <summary>One that may go on, or has been joined; null when it is unknown, another's, or forgotten.</summary>
    public async Task<UploadProgress?> FindAsync(Guid ficheId, Guid uploadId, CancellationToken cancellation)
    {
        var found = await Mine(ficheId).SingleOrDefaultAsync(u => u.Id == uploadId, cancellation);
        return found is null ? null : ProgressOf(found);
    }

    /// <summary>Those of a fiche that were begun and not finished.</summary>
    public async Task<IReadOnlyList<UploadProgress>> UnfinishedAsync(Guid ficheId, CancellationToken cancellation) =>
        [
            .. (await Mine(ficheId).Where(u => u.AttachmentId == null).OrderBy(u => u.CreatedAt).ToListAsync(cancellation)).Select(
                ProgressOf
            ),
        ];

    private IQueryable<Upload> Mine(Guid ficheId)
    {
        var (id, now) = (user.Id, clock.UtcNow());
        return db.Uploads.AsNoTracking().Where(u => u.FicheId == ficheId && u.CreatedBy == id && u.ExpiresAt > now);
    }

    private UploadProgress ProgressOf(Upload u) =>
        new(
            u.Id,
            u.Slot,
            u.Name,
            u.Bytes,
            u.AttachmentId is null ? uploads.Offset(u.Id) : u.Bytes,
            u.ExpiresAt,
            u.AttachmentId is not null
        );
}
