using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>What the organisation of a fiche joined to its own earlier ones.</summary>
internal sealed class PreviousFileReads(AppDbContext db, TimeProvider clock)
{
    private const int MostRead = 300;

    /// <summary>The files of the last months, most recent first, each content once; none that the antivirus found dangerous.</summary>
    public async Task<IReadOnlyList<PreviousFile>> OfAsync(Guid ficheId, CancellationToken cancellation)
    {
        var since = clock.UtcNow().AddMonths(-PreviousFile.KeptMonths);
        var rows = await (
            from fiche in db.Fiches
            where fiche.Id == ficheId
            from earlier in db.Fiches
            where earlier.OrganisationId == fiche.OrganisationId && earlier.Id != fiche.Id && earlier.CreatedAt < fiche.CreatedAt
            from attachment in db.Attachments
            where attachment.FicheId == earlier.Id && attachment.AddedAt >= since && attachment.StoredFile.Scan != ScanState.Infected
            orderby attachment.AddedAt descending, attachment.Id descending
            select new
            {
                attachment.Id,
                attachment.FicheId,
                attachment.Slot,
                attachment.AddedAt,
                attachment.StoredFileId,
                attachment.StoredFile.ContentHash,
            }
        )
            .AsNoTracking()
            .Take(MostRead)
            .ToListAsync(cancellation);
        var ids = rows.Select(row => row.FicheId).Distinct().ToList();
        var fiches = await db
            .Fiches.AsNoTracking()
            .Where(f => ids.Contains(f.Id))
            .Select(f => new
            {
                f.Id,
                f.Content,
                f.Call.Text.Title,
                f.Call.Pieces,
                f.Call.Questions,
            })
            .ToDictionaryAsync(f => f.Id, cancellation);
        return
        [
            .. from row in rows.DistinctBy(row => (row.Slot, row.ContentHash))
            let fiche = fiches[row.FicheId]
            let file = fiche.Content.AllFiles().FirstOrDefault(file => file.Id == row.Id)
            let slot = FileSlot.Read(row.Slot)
            where file is not null && slot is not null
            let label = slot.IsPiece
                ? fiche.Pieces.FirstOrDefault(piece => piece.Key == slot.Key)?.Label
                : fiche.Questions.FirstOrDefault(question => question.Key == slot.Key)?.Label
            select new PreviousFile(row.Id, row.StoredFileId, slot, label ?? string.Empty, fiche.Title, file, row.AddedAt),
        ];
    }

    /// <summary>Those a place of the fiche may take: what it asks, in a format and a size it takes.</summary>
    public static IEnumerable<PreviousFile> For(FileAsked asked, IEnumerable<PreviousFile> files)
    {
        return files.Where(previous =>
            previous.Answers(asked.Slot, asked.Label)
            && asked.Rules.Formats.Contains(previous.File.Format)
            && previous.File.Bytes <= asked.Rules.MaxBytes
        );
    }
}
