using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>A fiche beside the grid of one evaluator.</summary>
/// <param name="Fiche">The fiche as filed.</param>
/// <param name="Queue">The fiches of the same call.</param>
/// <param name="Sheet">The marks and their subtotal.</param>
/// <param name="Comment">The comment to the committee.</param>
/// <param name="Version">Version shown; null when nothing is recorded.</param>
/// <param name="Status">Null when nothing is recorded.</param>
/// <param name="LastSavedAt">UTC instant of the last save, or null.</param>
/// <param name="IsTyped">True when the marks are what was just typed and not what is recorded.</param>
public sealed record RatingPage(
    FicheReading Fiche, CallToRate Queue, RatingSheet Sheet, string Comment, int? Version, EvaluationStatus? Status, DateTime? LastSavedAt, bool IsTyped)
{
    /// <summary>What was typed is always shown in a form: refused or not, it stays in people's hands.</summary>
    public bool IsEditable => IsTyped || (Queue.Timing == RatingTiming.InTime && Status != EvaluationStatus.Filed);

    public int Position => Queue.PositionOf(Fiche.FicheId);
}

/// <summary>Two versions of one evaluation: what was typed here, and what was recorded meanwhile.</summary>
public sealed record OutdatedRating(RatingPage Mine, RatingPage Stored);

/// <summary>Reads the page of one fiche for its evaluator; who may read it was decided before.</summary>
public sealed class RatingPages(AppDbContext db, EvaluatorQueues queues, FicheReadings fiches)
{
    /// <summary>The page with what is recorded.</summary>
    public Task<RatingPage?> RecordedAsync(Guid evaluatorId, Guid ficheId, CancellationToken cancellation) => ReadAsync(evaluatorId, ficheId, null, cancellation);

    /// <summary>The page with what was typed, and the version it was typed over.</summary>
    public Task<RatingPage?> TypedAsync(Guid evaluatorId, Guid ficheId, RatingForm form, CancellationToken cancellation) => ReadAsync(evaluatorId, ficheId, form, cancellation);

    /// <summary>The marks typed and their subtotal, without the fiche.</summary>
    public async Task<RatingSheet> SheetAsync(Guid ficheId, RatingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (grid, figures) = await GridAndFiguresAsync(ficheId, cancellation);
        return RatingSheet.Of(grid, figures, Answers(form));
    }

    private async Task<RatingPage?> ReadAsync(Guid evaluatorId, Guid ficheId, RatingForm? typed, CancellationToken cancellation)
    {
        var fiche = await fiches.FiledAsync(ficheId, cancellation);
        if (fiche is null)
        {
            return null;
        }

        var queue = await queues.OfFicheAsync(evaluatorId, ficheId, cancellation);
        var (grid, figures) = await GridAndFiguresAsync(ficheId, cancellation);
        var stored = await db.Evaluations.AsNoTracking().Include(e => e.Ratings)
            .SingleOrDefaultAsync(e => e.FicheId == ficheId && e.EvaluatorId == evaluatorId, cancellation);
        var answers = typed is null ? Answers(stored) : Answers(typed);
        return new RatingPage(
            fiche, queue, RatingSheet.Of(grid, figures, answers), typed is null ? stored?.CommentToCommittee ?? string.Empty : typed.CommentText,
            typed is null ? stored?.Version : typed.Version, stored?.Status, stored?.LastSavedAt, typed is not null);
    }

    private async Task<(ScoringGrid Grid, FicheFigures Figures)> GridAndFiguresAsync(Guid ficheId, CancellationToken cancellation)
    {
        var filing = await db.EligibleFilings.AsNoTracking().Where(f => f.FicheId == ficheId)
            .Select(f => new { f.CallId, f.Beneficiaries, f.QpvBeneficiaries, f.ChargesCents, f.RequestedCents, f.OtherSubsidiesCents, f.ConfirmedPartners })
            .SingleAsync(cancellation);
        return (
            await db.GridInForceAsync(filing.CallId, cancellation),
            FicheFigures.Filed(filing.RequestedCents, filing.ChargesCents, filing.OtherSubsidiesCents, filing.Beneficiaries, filing.QpvBeneficiaries, filing.ConfirmedPartners));
    }

    private static Dictionary<Guid, CriterionAnswer> Answers(Evaluation? stored) => stored?.Ratings.ToDictionary(
        rating => rating.CriterionId,
        rating => new CriterionAnswer { CriterionId = rating.CriterionId, Mark = CriterionAnswer.Written(rating), Why = rating.Justification }) ?? [];

    private static Dictionary<Guid, CriterionAnswer> Answers(RatingForm form) =>
        form.Answers.GroupBy(answer => answer.CriterionId).ToDictionary(group => group.Key, group => group.Last());
}
