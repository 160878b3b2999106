using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Recorded;

/// <summary>The evaluations of a call, for its coordinator.</summary>
internal sealed record EvaluationList(CoordinatedCall Call, IReadOnlyList<RecordedLine> Lines, PaginationModel Pages, TimeZoneInfo Zone);

/// <summary>One evaluation of the list.</summary>
internal sealed record RecordedLine(
    Guid Id,
    string Number,
    string Title,
    string Evaluator,
    EvaluationStatus Status,
    DateTime LastSavedAt,
    RatingStatusOfFiche Standing
);

/// <summary>One evaluation, its history, and what a coordinator may do with it.</summary>
internal sealed record RecordedPage(
    CoordinatedCall Call,
    Evaluation Evaluation,
    string Evaluator,
    string Number,
    string Title,
    RatingSheet Sheet,
    HistoryOfEvaluation History,
    TimeZoneInfo Zone,
    bool CanReopen
)
{
    /// <summary>Whether the fiche is still rated.</summary>
    public RatingStatusOfFiche Standing { get; init; }

    /// <summary>The reason as typed, when it was refused.</summary>
    public string Reason { get; init; } = string.Empty;
}

/// <summary>
/// Reads the evaluations of a call for its coordinator, for the record: those of a fiche judged ineligible or withdrawn stay readable,
/// those
/// of a fiche they are in conflict with do not exist.
/// </summary>
internal sealed class RecordedEvaluationReads(AppDbContext db, EvaluationHistoryReads history)
{
    private const int PageSize = 50;

    public async Task<EvaluationList> ListAsync(CoordinatedCall call, Guid readerId, int page, CancellationToken cancellation)
    {
        var known = db.FilingsOnRecordFor(call.Id, readerId);
        var evaluations = db.Evaluations.AsNoTracking().Where(e => e.CallId == call.Id && known.Any(f => f.FicheId == e.FicheId));
        var total = await evaluations.CountAsync(cancellation);
        var pages = new PaginationModel(Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, "évaluation");
        var lines = await (
            from evaluation in evaluations
            join filing in known on evaluation.FicheId equals filing.FicheId
            join author in db.Users on evaluation.EvaluatorId equals author.Id
            orderby filing.Fiche.Number, author.DisplayName, evaluation.Id
            select new
            {
                evaluation.Id,
                filing.Fiche.Number,
                filing.Title,
                author.DisplayName,
                evaluation.FiledAt,
                evaluation.SetAsideAt,
                evaluation.LastSavedAt,
                Withdrawn = filing.Fiche.WithdrawnAt != null,
                Ineligible = db.EligibilityReviews.Any(r => r.FicheId == filing.FicheId && r.State == EligibilityState.Ineligible),
            }
        )
            .Skip((pages.Page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        return new EvaluationList(
            call,
            [
                .. lines.Select(line => new RecordedLine(
                    line.Id,
                    line.Number ?? string.Empty,
                    line.Title,
                    line.DisplayName,
                    line.SetAsideAt is not null ? EvaluationStatus.SetAside
                        : line.FiledAt is not null ? EvaluationStatus.Filed
                        : EvaluationStatus.Draft,
                    line.LastSavedAt,
                    RatingStatusesOfFiche.From(line.Withdrawn, line.Ineligible)
                )),
            ],
            pages,
            call.Schedule.Zone
        );
    }

    /// <summary>One evaluation of the call, or null: unknown, of another call, or of a fiche hidden from its reader.</summary>
    public async Task<RecordedPage?> OneAsync(CoordinatedCall call, Guid readerId, Guid evaluationId, CancellationToken cancellation)
    {
        var known = db.FilingsOnRecordFor(call.Id, readerId);
        var evaluation = await db
            .Evaluations.AsNoTracking()
            .Include(e => e.Ratings)
            .SingleOrDefaultAsync(e => e.Id == evaluationId && e.CallId == call.Id && known.Any(f => f.FicheId == e.FicheId), cancellation);
        if (evaluation is null)
        {
            return null;
        }

        var filing = await known
            .Where(f => f.FicheId == evaluation.FicheId)
            .Select(f => new
            {
                f.Fiche.Number,
                f.Title,
                f.Fiche.Call.DecisionsReleasedAt,
                f.Beneficiaries,
                f.QpvBeneficiaries,
                f.ChargesCents,
                f.RequestedCents,
                f.OtherSubsidiesCents,
                f.ConfirmedPartners,
                Withdrawn = f.Fiche.WithdrawnAt != null,
                Ineligible = db.EligibilityReviews.Any(r => r.FicheId == f.FicheId && r.State == EligibilityState.Ineligible),
            })
            .SingleAsync(cancellation);
        var grid = await db.GridInForceAsync(call.Id, cancellation);
        var figures = FicheFigures.Filed(
            filing.RequestedCents,
            filing.ChargesCents,
            filing.OtherSubsidiesCents,
            filing.Beneficiaries,
            filing.QpvBeneficiaries,
            filing.ConfirmedPartners
        );
        var zone = call.Schedule.Zone;
        var standing = RatingStatusesOfFiche.From(filing.Withdrawn, filing.Ineligible);
        return new RecordedPage(
            call,
            evaluation,
            await db.Users.Where(u => u.Id == evaluation.EvaluatorId).Select(u => u.DisplayName).SingleAsync(cancellation),
            filing.Number ?? string.Empty,
            filing.Title,
            RatingSheet.Of(grid, figures, evaluation),
            await history.OfAsync(evaluation.Id, zone, cancellation),
            zone,
            evaluation.Status == EvaluationStatus.Filed && filing.DecisionsReleasedAt is null && standing == RatingStatusOfFiche.Rated
        )
        {
            Standing = standing,
        };
    }
}
