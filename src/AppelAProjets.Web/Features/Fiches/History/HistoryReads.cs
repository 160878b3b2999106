using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.History;

/// <summary>Reads the versions of a draft. The policy has already checked that the reader belongs to its organisation.</summary>
internal sealed class HistoryReads(AppDbContext db, FicheReads readings)
{
    public const int PageSize = 20;

    /// <summary>
    /// The states of a draft, what is written now first; those older than their lifetime are gone even when their purge is late.
    /// </summary>
    public async Task<HistoryPage> PageAsync(Guid ficheId, int page, DateTime now, CancellationToken cancellation)
    {
        var (fiche, row) = await FicheAsync(ficheId, now, cancellation);
        var kept = KeptOf(ficheId, now);
        var total = await kept.CountAsync(cancellation);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));

        // One more than shown: what the oldest one changed is known by the one before it. The newest is compared with by none here.
        var versions = await kept.OrderByDescending(v => v.KeptAt)
            .ThenByDescending(v => v.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var states = versions.Select(v => (Id: (Guid?)v.Id, v.Content, Author: v.WrittenBy, v.WrittenAt)).ToList();
        var shown = Math.Min(versions.Count, PageSize);
        if (page == 1)
        {
            states.Insert(0, (null, row.Content, row.SavedBy ?? row.CreatedBy, row.SavedAt));
            shown++;
        }

        var names = await NamesAsync([.. states.Select(state => state.Author).Distinct()], cancellation);
        return new HistoryPage(
            fiche,
            [
                .. states
                    .Take(shown)
                    .Select(
                        (state, index) =>
                            new KeptState(
                                state.Id,
                                names.GetValueOrDefault(state.Author, "Une personne partie"),
                                state.WrittenAt,
                                index + 1 < states.Count
                                    ? FicheDifferences.Between(states[index + 1].Content, state.Content, row.Questions, row.Pieces)
                                    : null
                            )
                    ),
            ],
            page,
            total
        );
    }

    /// <summary>One version beside what is written now, or null when it is not kept any more.</summary>
    public async Task<VersionPage?> VersionAsync(Guid ficheId, Guid versionId, DateTime now, CancellationToken cancellation)
    {
        if (await KeptOf(ficheId, now).SingleOrDefaultAsync(v => v.Id == versionId, cancellation) is not { } version)
        {
            return null;
        }

        var (fiche, row) = await FicheAsync(ficheId, now, cancellation);
        var names = await NamesAsync([version.WrittenBy], cancellation);
        var reading = FicheReading.Of(await readings.OfAsync(ficheId, version.Content, cancellation));
        return new VersionPage(
            fiche,
            version.Id,
            names.GetValueOrDefault(version.WrittenBy, "Une personne partie"),
            version.WrittenAt,
            FicheDifferences.Between(version.Content, row.Content, row.Questions, row.Pieces),
            reading with
            {
                ShowsPrivateContact = true,
            }
        );
    }

    private IQueryable<DraftVersion> KeptOf(Guid ficheId, DateTime now)
    {
        var oldest = now - DraftVersion.Lifetime;
        return db.DraftVersions.AsNoTracking().Where(v => v.FicheId == ficheId && v.KeptAt >= oldest);
    }

    private async Task<(HistoryFiche Fiche, Written Row)> FicheAsync(Guid ficheId, DateTime now, CancellationToken cancellation)
    {
        var row = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new
            {
                f.Title,
                f.Call.Schedule,
                f.ExtendedUntil,
                Withdrawn = f.WithdrawnAt != null,
                Written = new Written(f.Content, f.SavedBy, f.CreatedBy, f.SavedAt, f.Call.Questions, f.Call.Pieces),
            })
            .SingleAsync(cancellation);
        var window = FicheWindow.Of(row.Schedule, row.ExtendedUntil, row.Withdrawn, reopening: null, now);
        return (new HistoryFiche(ficheId, row.Title, window.Schedule, window.TakesEverything), row.Written);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> users, CancellationToken cancellation) =>
        db
            .Users.AsNoTracking()
            .Where(u => users.Contains(u.Id))
            .Select(u => new { u.Id, u.DisplayName })
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);

    private sealed record Written(
        FicheContent Content,
        Guid? SavedBy,
        Guid CreatedBy,
        DateTime SavedAt,
        IReadOnlyList<FormQuestion> Questions,
        IReadOnlyList<RequiredPiece> Pieces
    );
}
