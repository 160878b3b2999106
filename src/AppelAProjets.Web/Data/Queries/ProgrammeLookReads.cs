using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>What the pages of a programme look like: its colours, its logo and its legal pages.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accent">Its colour, or null.</param>
/// <param name="LogoHash">The hash of its logo, or null.</param>
/// <param name="LegalPages">The legal pages it has.</param>
/// <param name="Contact">Who answers questions about it.</param>
internal sealed record ProgrammeLook(
    Guid Id,
    string Name,
    string? Accent,
    string? LogoHash,
    IReadOnlyList<LegalPageKind> LegalPages,
    Contact Contact
);

/// <summary>Reads the look of a programme, for every page.</summary>
internal sealed class ProgrammeLookReads(AppDbContext db)
{
    public Task<ProgrammeLook?> OfAsync(Guid programmeId, CancellationToken cancellation) =>
        ReadAsync(db.Programmes.Where(programme => programme.Id == programmeId), cancellation);

    public Task<ProgrammeLook?> OfCallAsync(string slug, CancellationToken cancellation) =>
        ReadAsync(
            db.Programmes.Where(programme => db.Calls.Any(call => call.Slug == slug && call.ProgrammeId == programme.Id)),
            cancellation
        );

    public Task<ProgrammeLook?> OfFicheAsync(Guid ficheId, CancellationToken cancellation) =>
        ReadAsync(
            db.Programmes.Where(programme =>
                db.Fiches.Any(fiche =>
                    fiche.Id == ficheId && db.Calls.Any(call => call.Id == fiche.CallId && call.ProgrammeId == programme.Id)
                )
            ),
            cancellation
        );

    private Task<ProgrammeLook?> ReadAsync(IQueryable<Programme> programmes, CancellationToken cancellation) =>
        programmes
            .AsNoTracking()
            .Select(p => new ProgrammeLook(
                p.Id,
                p.Name,
                p.Accent,
                db.StoredFiles.Where(f => f.Id == p.LogoFileId && (f.Scan == ScanState.NotRequired || f.Scan == ScanState.Clean))
                    .Select(f => f.ContentHash)
                    .FirstOrDefault(),
                p.LegalPagesSaved,
                p.Contact
            ))
            .FirstOrDefaultAsync(cancellation);
}
