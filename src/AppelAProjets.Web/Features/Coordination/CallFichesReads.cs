using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>
/// Reads the fiches of a call, a page at a time. Of a draft a coordinator learns the title and how far it is, nothing else
/// (docs/domain/who-sees-what.md): neither its organisation nor its amount.
/// </summary>
internal sealed class CallFichesReads(AppDbContext db, FiledApplicantReads applicants, TimeProvider clock)
{
    private const int PageSize = 25;
    private static readonly string TitleFolded = FoldedText.ColumnOf(nameof(FicheAction.Title));
    private static readonly string NumberFolded = FoldedText.ColumnOf(nameof(FicheAction.Number));
    private static readonly string NameFolded = FoldedText.ColumnOf(nameof(Organisation.Name));

    public async Task<CallFichesPage> ReadAsync(CoordinatedCall call, CallFichesQuery query, Guid personId, CancellationToken cancellation)
    {
        var all = db.Fiches.AsNoTracking().Where(f => f.CallId == call.Id).WithoutConflictsOf(db, personId);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [CallFichesQuery.All] = await all.CountAsync(cancellation),
            [CallFichesQuery.Filed] = await InState(all, CallFichesQuery.Filed).CountAsync(cancellation),
            [CallFichesQuery.Drafts] = await InState(all, CallFichesQuery.Drafts).CountAsync(cancellation),
            [CallFichesQuery.Withdrawn] = await InState(all, CallFichesQuery.Withdrawn).CountAsync(cancellation),
        };
        var matching = Matching(InState(all, query.CurrentState), query.Search);
        var total = await matching.CountAsync(cancellation);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var now = clock.UtcNow();
        var lines = await Sorted(matching, query)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(f => new
            {
                f.Id,
                f.Number,
                f.Title,
                f.FiledNumber,
                f.WithdrawnAt,
                f.ExtendedUntil,
                f.Reopening,
                f.HasUnfiledChanges,
                Organisation = f.FiledNumber == null ? null : f.Organisation.Name,
                Filing = db
                    .Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber)
                    .Select(x => new
                    {
                        x.Title,
                        x.RequestedCents,
                        FiledAt = x.ReceivedEarlierAt ?? x.FiledAt,
                        x.InGrace,
                        x.InExtension,
                    })
                    .FirstOrDefault(),
                Released = db.Decisions.Any(d => d.FicheId == f.Id && d.ReleasedAt != null),
                Ineligible = db.EligibilityReviews.Any(r => r.FicheId == f.Id && r.State == EligibilityState.Ineligible),
            })
            .ToListAsync(cancellation);
        var progress = await ProgressAsync(call, [.. lines.Where(l => l.FiledNumber is null).Select(l => l.Id)], cancellation);
        var shown = lines.ConvertAll(l => l.Id);
        var names = await applicants.OfAsync(
            db.Filings.Where(x => shown.Contains(x.FicheId) && x.Number == x.Fiche.FiledNumber),
            cancellation
        );
        return new CallFichesPage(
            call,
            query,
            [
                .. lines.Select(l => new CallFicheLine(
                    l.Id,
                    l.Number,
                    l.Filing?.Title ?? l.Title,
                    l.Organisation is null ? null : names.NameOf(l.Id, l.Organisation),
                    FicheWindow
                        .Of(call.Schedule, l.ExtendedUntil, l.WithdrawnAt is not null, l.Reopening, now)
                        .State(l.FiledNumber is not null, l.Released),
                    l.Filing?.RequestedCents,
                    l.Filing?.FiledAt,
                    l.Filing?.InGrace == true,
                    l.Filing?.InExtension == true,
                    progress.GetValueOrDefault(l.Id)
                )
                {
                    IsIneligible = l.Ineligible && l.WithdrawnAt is null,
                }),
            ],
            counts,
            new PaginationModel(page, PageSize, total, "fiche")
        );
    }

    private static IQueryable<FicheAction> InState(IQueryable<FicheAction> fiches, string state) =>
        state switch
        {
            CallFichesQuery.Filed => fiches.Filed(),
            CallFichesQuery.Drafts => fiches.Where(f => f.FiledNumber == null),
            CallFichesQuery.Withdrawn => fiches.Where(f => f.WithdrawnAt != null),
            _ => fiches,
        };

    // The name of a draft's organisation is not searched either: an answer would say who writes.
    private IQueryable<FicheAction> Matching(IQueryable<FicheAction> fiches, string? search)
    {
        foreach (var word in SearchText.Words(search))
        {
            fiches = fiches.Where(f =>
                f.FiledNumber == null
                    ? EF.Property<string>(f, TitleFolded).Contains(word)
                    : db.Filings.Any(x =>
                        x.FicheId == f.Id && x.Number == f.FiledNumber && EF.Property<string>(x, TitleFolded).Contains(word)
                    )
                        || EF.Property<string>(f, NumberFolded).Contains(word)
                        || EF.Property<string>(f.Organisation, NameFolded).Contains(word)
            );
        }

        return fiches;
    }

    // Drafts have no number, amount or date: they come last whatever the order, by title.
    private IQueryable<FicheAction> Sorted(IQueryable<FicheAction> fiches, CallFichesQuery query)
    {
        var filedFirst = fiches.OrderBy(f => f.FiledNumber == null);
        return (
            (query.CurrentSort, query.Descending) switch
            {
                ("titre", false) => fiches.OrderBy(f => EF.Property<string>(f, TitleFolded)),
                ("titre", true) => fiches.OrderByDescending(f => EF.Property<string>(f, TitleFolded)),
                ("organisation", false) => filedFirst.ThenBy(f =>
                    f.FiledNumber == null ? null : EF.Property<string>(f.Organisation, NameFolded)
                ),
                ("organisation", true) => filedFirst.ThenByDescending(f =>
                    f.FiledNumber == null ? null : EF.Property<string>(f.Organisation, NameFolded)
                ),
                ("demande", false) => filedFirst.ThenBy(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => (long?)x.RequestedCents)
                ),
                ("demande", true) => filedFirst.ThenByDescending(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => (long?)x.RequestedCents)
                ),
                ("depot", false) => filedFirst.ThenBy(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => x.ReceivedEarlierAt ?? x.FiledAt)
                ),
                ("depot", true) => filedFirst.ThenByDescending(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => x.ReceivedEarlierAt ?? x.FiledAt)
                ),
                (_, true) => filedFirst.ThenByDescending(f => f.Number),
                _ => filedFirst.ThenBy(f => f.Number),
            }
        )
            .ThenBy(f => EF.Property<string>(f, TitleFolded))
            .ThenBy(f => f.Id);
    }

    private async Task<Dictionary<Guid, FicheProgress>> ProgressAsync(
        CoordinatedCall call,
        List<Guid> drafts,
        CancellationToken cancellation
    )
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var asked = await db.Calls.AsNoTracking().Include(c => c.Objectives).SingleAsync(c => c.Id == call.Id, cancellation);
        var contents = await db
            .Fiches.AsNoTracking()
            .Where(f => drafts.Contains(f.Id))
            .Select(f => new
            {
                f.Id,
                f.Content,
                f.Organisation.Kind,
            })
            .ToListAsync(cancellation);
        return contents.ToDictionary(draft => draft.Id, draft => FicheProgress.Of(draft.Content, FilingConditions.Of(asked, draft.Kind)));
    }
}

internal sealed record CallFichesPage(
    CoordinatedCall Call,
    CallFichesQuery Query,
    IReadOnlyList<CallFicheLine> Fiches,
    IReadOnlyDictionary<string, int> Counts,
    PaginationModel Pagination
);

/// <summary>One fiche; a draft has a title and how far it is, and nothing else.</summary>
internal sealed record CallFicheLine(
    Guid Id,
    string? Number,
    string Title,
    string? Organisation,
    FicheState State,
    long? RequestedCents,
    DateTime? FiledAt,
    bool InGrace,
    bool InExtension,
    FicheProgress? Progress
)
{
    /// <summary>Judged ineligible: the coordination reads it at once, the applicant with their answer.</summary>
    public bool IsIneligible { get; init; }
}
