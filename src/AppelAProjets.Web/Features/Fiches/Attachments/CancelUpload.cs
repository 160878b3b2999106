using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Forgets an upload that is not joined, and what had arrived of it.</summary>
internal sealed class CancelUpload(AppDbContext db, UploadStore uploads)
{
    public async Task<Outcome> ExecuteAsync(Guid ficheId, Guid uploadId, Guid userId, CancellationToken cancellation)
    {
        var removed = await db.WriteAsync(
            token =>
                db.Uploads.Where(u => u.Id == uploadId && u.FicheId == ficheId && u.CreatedBy == userId && u.AttachmentId == null)
                    .ExecuteDeleteAsync(token),
            cancellation
        );
        if (removed > 0)
        {
            uploads.Delete(uploadId);
        }

        return Outcome.Done;
    }
}
