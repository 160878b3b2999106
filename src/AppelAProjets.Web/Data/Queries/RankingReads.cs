using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>
/// Reads a ranking: the grid in force, the filings in force with their figures, the filed evaluations; the engine does the rest. The
/// dashboard, the ranking, its files and the deliberation all read this one.
/// </summary>
internal sealed class RankingReads(AppDbContext db, FiledApplicantReads applicants)
{
    /// <param name="callId">The call.</param>
    /// <param name="envelopeCents">Money of the call, in cents, or null when none is announced.</param>
    /// <param name="personId">Who reads.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The ranking, without the fiches the person declared a conflict with.</returns>
    public async Task<CallRanking> ReadAsync(Guid callId, long? envelopeCents, Guid personId, CancellationToken cancellation)
    {
        var grid = await db.GridInForceAsync(callId, cancellation);
        var known = db.EligibleFilings.AsNoTracking().Where(filing => filing.CallId == callId).WithoutConflictsOf(db, personId);
        var names = await applicants.OfAsync(known, cancellation);
        var filings = await (
            from filing in known
            join decision in db.Decisions on filing.FicheId equals decision.FicheId into decided
            from decision in decided.DefaultIfEmpty()
            join counted in db.CountedDecisions() on filing.FicheId equals counted.FicheId into granted
            from counted in granted.DefaultIfEmpty()
            select new
            {
                filing.FicheId,
                Number = filing.Fiche.Number!,
                filing.Title,
                Organisation = filing.Fiche.Organisation.Name,
                filing.Fiche.Organisation.Town,
                FiledAt = filing.ReceivedEarlierAt ?? filing.FiledAt,
                filing.InGrace,
                filing.InExtension,
                filing.RequestedCents,
                filing.ChargesCents,
                filing.OtherSubsidiesCents,
                filing.Beneficiaries,
                filing.QpvBeneficiaries,
                filing.ConfirmedPartners,
                Decision = decision == null
                    ? null
                    : new FicheDecision(
                        decision.Outcome,
                        counted == null ? 0 : counted.GrantedCents,
                        decision.Motive,
                        decision.Version,
                        decision.DecidedAt,
                        decision.ReleasedAt
                    )
                    {
                        Comment = decision.Comment,
                    },
            }
        ).ToListAsync(cancellation);
        var evaluations = await EvaluationsAsync(grid, callId, personId, cancellation);
        var result = RankingEngine.Rank(
            grid,
            [
                .. filings.Select(filing => new FicheToScore(
                    filing.FicheId,
                    filing.Number,
                    filing.RequestedCents,
                    filing.FiledAt,
                    FicheFigures.Filed(
                        filing.RequestedCents,
                        filing.ChargesCents,
                        filing.OtherSubsidiesCents,
                        filing.Beneficiaries,
                        filing.QpvBeneficiaries,
                        filing.ConfirmedPartners
                    ),
                    [.. evaluations[filing.FicheId]]
                )),
            ]
        );
        var byFiche = filings.ToDictionary(filing => filing.FicheId);
        return new CallRanking(
            grid,
            [
                .. result
                    .Rows.Select(row => (Row: row, Filing: byFiche[row.Fiche.FicheId]))
                    .Select(pair => new RankedFiche(
                        pair.Row,
                        pair.Filing.Title,
                        names.NameOf(pair.Filing.FicheId, pair.Filing.Organisation),
                        names.TownOf(pair.Filing.FicheId, pair.Filing.Town),
                        pair.Filing.InGrace,
                        pair.Filing.InExtension,
                        pair.Filing.Decision
                    )),
            ],
            envelopeCents,
            await db.HasConflictInAsync(callId, personId, cancellation)
        )
        {
            Ineligible = await IneligibleAsync(callId, personId, cancellation),
        };
    }

    private Task<List<IneligibleFiche>> IneligibleAsync(Guid callId, Guid personId, CancellationToken cancellation) =>
        (
            from filing in db.FilingsInForce.AsNoTracking().WithoutConflictsOf(db, personId)
            where filing.CallId == callId
            join review in db.EligibilityReviews on filing.FicheId equals review.FicheId
            where review.State == EligibilityState.Ineligible
            orderby filing.Fiche.Number
            select new IneligibleFiche(
                filing.FicheId,
                filing.Fiche.Number!,
                filing.Title,
                filing.ReceivedEarlierAt ?? filing.FiledAt,
                review.Motives,
                db.Decisions.Where(decision => decision.FicheId == filing.FicheId).Select(decision => decision.ReleasedAt).FirstOrDefault()
            )
        ).ToListAsync(cancellation);

    // An evaluator who declares a conflict after filing no longer counts, whether or not the evaluation was set aside yet.
    private async Task<ILookup<Guid, EvaluationToScore>> EvaluationsAsync(
        ScoringGrid grid,
        Guid callId,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var filed = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.CallId == callId && e.FiledAt != null && e.SetAsideAt == null)
            .WithoutOwnConflicts(db)
            .WithoutConflictsOf(db, personId)
            .Select(e => new
            {
                e.FicheId,
                e.EvaluatorId,
                Ratings = e
                    .Ratings.Where(r => !r.NotApplicable && r.Value != null)
                    .Select(r => new { r.CriterionId, Value = r.Value!.Value })
                    .ToList(),
            })
            .ToListAsync(cancellation);
        return filed.ToLookup(
            e => e.FicheId,
            e =>
                EvaluationToScore.From(
                    grid,
                    e.EvaluatorId,
                    EvaluationStatus.Filed,
                    e.Ratings.ToDictionary(r => r.CriterionId, r => r.Value)
                )
        );
    }
}
