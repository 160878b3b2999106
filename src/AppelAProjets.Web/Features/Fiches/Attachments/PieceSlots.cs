using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>A joined file as its tile shows it.</summary>
internal sealed record AttachedFileTile(
    Guid FicheId,
    AttachedFile File,
    ScanState Scan,
    DateTime AddedAt,
    bool IsExpired,
    TimeZoneInfo Zone,
    bool CanChange = true
);

/// <summary>One place where files are asked: what is there, what is coming, what may be taken up again.</summary>
internal sealed record PieceSlot(
    Guid FicheId,
    string CallSlug,
    FileAsked Asked,
    IReadOnlyList<AttachedFileTile> Files,
    IReadOnlyList<UploadProgress> Unfinished,
    IReadOnlyList<PreviousFile> Previous,
    DateOnly ClosingDay,
    TimeZoneInfo Zone
)
{
    public string Field => $"{EditorController.Prefix}.{Asked.Slot.Field}";

    /// <summary>True when files can't be changed there: a complement asks for something else.</summary>
    public bool IsClosed { get; init; }

    public int Room => FileSlot.MaxFiles - Files.Count;
}

/// <summary>The places of the section «Pièces», each with what only it shows.</summary>
internal sealed class PieceSlotsViewComponent(AppDbContext db, UploadReads uploads, PreviousFileReads previous) : ViewComponent
{
    private const int MostProposed = 4;

    public async Task<IViewComponentResult> InvokeAsync(EditorPage page)
    {
        var (fiche, cancellation) = (page.Fiche, HttpContext.RequestAborted);
        var rows = await db
            .Attachments.AsNoTracking()
            .Where(a => a.FicheId == fiche.Id)
            .Select(a => new
            {
                a.Id,
                a.AddedAt,
                a.StoredFile.Scan,
                a.StoredFile.ContentHash,
                a.StoredFileId,
            })
            .ToDictionaryAsync(a => a.Id, cancellation);
        var (earlier, coming) = (await previous.OfAsync(fiche.Id, cancellation), await uploads.UnfinishedAsync(fiche.Id, cancellation));
        var closing = fiche.Schedule.LocalDay(fiche.Schedule.ClosesAt);
        var slots = FileAsked
            .Of(fiche.Conditions, fiche.Content)
            .Select(asked =>
            {
                var files = asked.Slot.FilesIn(fiche.Content).Where(file => rows.ContainsKey(file.Id)).ToList();
                var there = files.Select(file => rows[file.Id].StoredFileId).ToHashSet();
                return new PieceSlot(
                    fiche.Id,
                    fiche.CallSlug,
                    asked,
                    [
                        .. files.Select(file => new AttachedFileTile(
                            fiche.Id,
                            file,
                            rows[file.Id].Scan,
                            rows[file.Id].AddedAt,
                            file.IsExpiredOn(closing),
                            fiche.Schedule.Zone,
                            !page.IsClosed(asked.Slot.Field)
                        )),
                    ],
                    [.. coming.Where(upload => upload.Slot == asked.Slot.ToString())],
                    [
                        .. PreviousFileReads
                            .For(asked, earlier)
                            .Where(file => !there.Contains(file.StoredFileId))
                            .OrderBy(file => file.File.IsExpiredOn(closing))
                            .Take(MostProposed),
                    ],
                    closing,
                    fiche.Schedule.Zone
                )
                {
                    IsClosed = page.IsClosed(asked.Slot.Field),
                };
            });
        return View("/Features/Fiches/Attachments/PieceSlots.cshtml", slots.ToList());
    }
}
