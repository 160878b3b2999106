using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>One fiche of the list.</summary>
internal sealed record EligibilityLine(
    Guid FicheId,
    string Number,
    string Title,
    string Organisation,
    RuleVerdict Rules,
    int Answered,
    int NonConform,
    EligibilityState State,
    DateTime? DueAt,
    IReadOnlyList<IneligibilityMotive> Motives,
    DateOnly RejectionDay,
    bool IsRejectionNear
);

/// <summary>For the list of a call's fiches and their eligibility.</summary>
internal sealed record EligibilityPage(
    CoordinatedCall Call,
    DateTime Now,
    EligibilityQuery Query,
    int Points,
    IReadOnlyDictionary<EligibilityState, int> Counts,
    int Total,
    IReadOnlyList<EligibilityLine> Lines,
    PaginationModel Pages
)
{
    public int CountOf(EligibilityState? state) => state is { } known ? Counts.GetValueOrDefault(known) : Total;
}

/// <summary>
/// Reads the fiches in force with what the rules, the checklist and people say of them; those in conflict with the reader are in no line
/// and no count.
/// </summary>
internal sealed class EligibilityListReads(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<EligibilityPage> ReadAsync(
        CoordinatedCall call,
        EligibilityQuery query,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var now = clock.UtcNow();
        var known = db.FilingsInForce.AsNoTracking().Where(f => f.CallId == call.Id).WithoutConflictsOf(db, personId);
        var total = await known.CountAsync(cancellation);
        var counts = await db
            .EligibilityReviews.AsNoTracking()
            .Where(r => known.Any(f => f.FicheId == r.FicheId))
            .GroupBy(r => r.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        counts[EligibilityState.ToExamine] =
            total - counts.Where(count => count.Key != EligibilityState.ToExamine).Sum(count => count.Value);
        var shown = query.Current is { } state ? counts.GetValueOrDefault(state) : total;
        var pages = new PaginationModel(
            Math.Clamp(query.Page, 1, Math.Max(1, (shown + PageSize - 1) / PageSize)),
            PageSize,
            shown,
            "fiche"
        );
        var rules = await db
            .Calls.AsNoTracking()
            .Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .AsSplitQuery()
            .SingleAsync(c => c.Id == call.Id, cancellation);
        var points = rules.Eligibility.Points.Select(point => point.Key).ToHashSet(StringComparer.Ordinal);
        var rows = await InState(known, query.Current)
            .OrderBy(f => f.Fiche.Number)
            .Skip((pages.Page - 1) * PageSize)
            .Take(PageSize)
            .Select(f => new
            {
                f.FicheId,
                Number = f.Fiche.Number!,
                f.Title,
                Organisation = f.Fiche.Organisation.Name,
                f.Fiche.Reopening,
                Filed = new FiledRow(
                    f.Content,
                    f.ReceivedEarlierAt ?? f.FiledAt,
                    f.InGrace,
                    f.InExtension,
                    f.RepublicanCommitment,
                    f.Fiche.Organisation.Kind,
                    f.Fiche.ExtendedUntil,
                    db.FiledBeside().Count(pair => pair.FicheId == f.FicheId)
                ),
                Review = db
                    .EligibilityReviews.Where(r => r.FicheId == f.FicheId)
                    .Select(r => new
                    {
                        r.State,
                        r.Answers,
                        r.Motives,
                    })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return new EligibilityPage(
            call,
            now,
            query,
            points.Count,
            counts,
            total,
            [
                .. rows.Select(row => new EligibilityLine(
                    row.FicheId,
                    row.Number,
                    row.Title,
                    row.Filed.Content.Applicant?.Name ?? row.Organisation,
                    EligibilityRules.Overall(row.Filed.Judge(rules)),
                    row.Review?.Answers.Count(answer => points.Contains(answer.Key)) ?? 0,
                    row.Review?.Answers.Count(answer => answer.Verdict == ChecklistVerdict.NonConform) ?? 0,
                    row.Review?.State ?? EligibilityState.ToExamine,
                    row.Reopening?.DueAt,
                    row.Review?.Motives ?? [],
                    call.Schedule.ImplicitRejectionDay(row.Filed.ReceivedAt),
                    call.Schedule.WarnsOfRejection(row.Filed.ReceivedAt, now)
                )),
            ],
            pages
        );
    }

    private IQueryable<Filing> InState(IQueryable<Filing> filings, EligibilityState? state) =>
        state switch
        {
            null => filings,
            EligibilityState.ToExamine => filings.Where(f =>
                !db.EligibilityReviews.Any(r => r.FicheId == f.FicheId && r.State != EligibilityState.ToExamine)
            ),
            _ => filings.Where(f => db.EligibilityReviews.Any(r => r.FicheId == f.FicheId && r.State == state)),
        };
}
