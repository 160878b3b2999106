using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Fiches.Mails;
using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Scanning;

/// <summary>
/// Records what the antivirus says of a content. A dangerous one leaves the drafts that hold it, those who joined it are told, and its
/// content is removed; a version already filed keeps its name, and nobody opens it.
/// </summary>
internal sealed class RecordVerdict(
    AppDbContext db,
    FileStore store,
    Outbox outbox,
    AuditLog audit,
    IOptions<SiteOptions> site,
    TimeProvider clock
)
{
    public async Task RunAsync(string hash, ScanVerdict verdict, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (verdict.IsInfected)
        {
            await PrepareAsync(hash, now, cancellation);
        }

        if (await db.InWriteTransactionAsync(token => RecordAsync(hash, verdict, now, token), cancellation))
        {
            store.Discard(hash);
        }
    }

    /// <summary>Nobody waits while the mails are rendered; what is told is read again in the transaction.</summary>
    private async Task PrepareAsync(string hash, DateTime now, CancellationToken cancellation)
    {
        var joined = await db
            .Attachments.AsNoTracking()
            .Where(a => a.StoredFile.ContentHash == hash && a.StoredFile.Scan != ScanState.Infected)
            .Select(a => new { a.FicheId, a.StoredFile })
            .ToListAsync(cancellation);
        var fiches = joined.ConvertAll(file => file.FicheId);
        var byId = await db
            .Fiches.AsNoTracking()
            .Include(f => f.Call)
                .ThenInclude(c => c.Programme)
            .Include(f => f.Organisation)
            .Where(f => fiches.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, cancellation);
        foreach (var file in joined)
        {
            await outbox.PrepareAsync(LetterOf(byId[file.FicheId], file.StoredFile, now));
        }
    }

    /// <returns>Whether nobody may read the content any more.</returns>
    private async Task<bool> RecordAsync(string hash, ScanVerdict verdict, DateTime now, CancellationToken cancellation)
    {
        var files = await db.StoredFiles.Where(f => f.ContentHash == hash).ToListAsync(cancellation);
        var judged = files.Where(f => f.Scan == ScanState.Pending || (verdict.IsInfected && f.Scan == ScanState.NotRequired)).ToList();
        foreach (var file in judged)
        {
            file.Judge(verdict.Signature, now);
        }

        if (verdict.IsInfected)
        {
            await TakeOutAsync(judged, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return files.TrueForAll(f => f.Scan == ScanState.Infected);
    }

    private async Task TakeOutAsync(List<StoredFile> dangerous, DateTime now, CancellationToken cancellation)
    {
        var byId = dangerous.ToDictionary(f => f.Id);
        var attachments = await db.Attachments.Where(a => byId.Keys.Contains(a.StoredFileId)).ToListAsync(cancellation);
        foreach (var file in dangerous.Where(file => attachments.TrueForAll(a => a.StoredFileId != file.Id)))
        {
            audit.Record(null, AuditAct.DangerousFileRemoved, null, null, $"«\u00A0{file.Name}\u00A0»\u00A0: {file.Signature}.");
        }

        foreach (var group in attachments.GroupBy(a => a.FicheId))
        {
            var fiche = await db
                .Fiches.Include(f => f.Call)
                    .ThenInclude(c => c.Programme)
                .Include(f => f.Organisation)
                    .ThenInclude(o => o.Members)
                .SingleAsync(f => f.Id == group.Key, cancellation);
            foreach (var attachment in group)
            {
                await TakeOutAsync(fiche, attachment, byId[attachment.StoredFileId], now, cancellation);
            }
        }
    }

    private async Task TakeOutAsync(FicheAction fiche, Attachment attachment, StoredFile file, DateTime now, CancellationToken cancellation)
    {
        var slot = FileSlot.Read(attachment.Slot);
        if (
            slot?.FilesIn(fiche.Content).Any(joined => joined.Id == attachment.Id) == true
            && fiche
                .Write(
                    slot.Put(fiche.Content, [.. slot.FilesIn(fiche.Content).Where(joined => joined.Id != attachment.Id)]),
                    fiche.Call.Schedule,
                    now
                )
                .Count == 0
        )
        {
            attachment.Remove(now);
        }

        audit.Record(null, AuditAct.DangerousFileRemoved, fiche.CallId, fiche.Id, $"«\u00A0{file.Name}\u00A0»\u00A0: {file.Signature}.");
        var members = fiche.Organisation.Members.Select(m => m.UserId).ToList();
        var readers = await db
            .Users.AsNoTracking()
            .Where(u => members.Contains(u.Id))
            .Select(u => new Addressee(u.Id, u.Email!, u.DisplayName))
            .ToListAsync(cancellation);
        var letter = LetterOf(fiche, file, now);
        foreach (var reader in readers)
        {
            await outbox.AddAsync(letter, reader, $"dangerous:{attachment.Id}:{reader.UserId}", fiche.CallId, fiche.Id);
        }
    }

    private DangerousFileMailTemplate LetterOf(FicheAction fiche, StoredFile file, DateTime now) =>
        new(
            file.Name,
            fiche.Title,
            fiche.Organisation.Name,
            fiche.Call.Text.Title,
            fiche.Call.Programme!.Name,
            fiche.IsFiled,
            fiche.WindowAt(fiche.Call.Schedule, now).IsWritable,
            site.Value.Link($"/fiches/{fiche.Id}")
        );
}
