using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>
/// Joins an upload that is whole, by the verb of the form. Asked again after a lost answer, by two requests at once or after a stop
/// of the server, it joins once.
/// </summary>
internal sealed class FinishUpload(AppDbContext db, UploadStore uploads, JoinFiles join, TimeProvider clock)
{
    /// <returns>«Not found» when there is no such upload, or it is not whole.</returns>
    public async Task<Outcome> ExecuteAsync(Guid ficheId, Guid uploadId, Guid userId, CancellationToken cancellation)
    {
        var upload = await FindAsync(ficheId, uploadId, userId, cancellation);
        if (upload is null || FileSlot.Read(upload.Slot) is not { } slot)
        {
            return Outcome.NotFound;
        }

        if (upload.AttachmentId is null && uploads.OpenWhole(upload) is { } content)
        {
            Outcome outcome;
            await using (content)
            {
                outcome = await join.ExecuteAsync(ficheId, slot, Only(upload.Name, content), userId, cancellation, upload.Id);
            }

            if (outcome is { IsDone: false, Kind: not RefusalKind.NotFound })
            {
                await db.WriteAsync(
                    token => db.Uploads.Where(u => u.Id == upload.Id && u.AttachmentId == null).ExecuteDeleteAsync(token),
                    cancellation
                );
            }

            uploads.Delete(upload.Id);
            return outcome;
        }

        // It is not whole, or another request has just joined it.
        return await FindAsync(ficheId, uploadId, userId, cancellation) is { AttachmentId: not null } ? Outcome.Done : Outcome.NotFound;
    }

    private Task<Upload?> FindAsync(Guid ficheId, Guid uploadId, Guid userId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return db
            .Uploads.AsNoTracking()
            .SingleOrDefaultAsync(
                u => u.Id == uploadId && u.FicheId == ficheId && u.CreatedBy == userId && u.ExpiresAt > now,
                cancellation
            );
    }

    private static async IAsyncEnumerable<SentFile> Only(string name, Stream content)
    {
        await Task.CompletedTask;
        yield return new SentFile(name, content);
    }
}
