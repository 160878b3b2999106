using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Autosave;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>A fiche beside the grid of one evaluator.</summary>
/// <param name="Fiche">The fiche as filed.</param>
/// <param name="Queue">The fiches of the same call.</param>
/// <param name="Sheet">The marks and their subtotal.</param>
/// <param name="Comment">The comment to the committee.</param>
/// <param name="ApplicantComment">The comment to the applicant.</param>
/// <param name="Version">Version shown; null when nothing is recorded.</param>
/// <param name="Stored">What is recorded, or null.</param>
/// <param name="IsTyped">True when the marks are what was just typed and not what is recorded.</param>
internal sealed record RatingPage(
    FicheReading Fiche,
    CallToRate Queue,
    RatingSheet Sheet,
    string Comment,
    string ApplicantComment,
    int? Version,
    Evaluation? Stored,
    bool IsTyped
)
{
    /// <summary>Null when nothing is recorded.</summary>
    public EvaluationStatus? Status => Stored?.Status;

    /// <summary>UTC instant of the last save, or null.</summary>
    public DateTime? LastSavedAt => Stored?.LastSavedAt;

    /// <summary>What was typed is always shown in a form: refused or not, it stays in people's hands.</summary>
    public bool IsEditable => IsTyped || (IsOpen && Status is not (EvaluationStatus.Filed or EvaluationStatus.SetAside));

    /// <summary>The criterion unfolded: the first to rate. Once filed, the page is for reading and all stay folded.</summary>
    internal int? OpenCriterion => IsEditable && Sheet.Subtotal.Remaining is [var first, ..] ? first.Index : null;

    /// <summary>Rating is open, for this evaluation at least.</summary>
    public bool IsOpen => Evaluation.RefusalToRate(Stored, Queue.Schedule, Queue.Now) is null;

    /// <summary>The assignment is not accepted: filing will say that nothing ties the evaluator to the fiche.</summary>
    public bool DeclaresByFiling => IsEditable && Queue.Fiches.Any(queued => queued.FicheId == Fiche.FicheId && queued.Waits);

    public int Position => Queue.PositionOf(Fiche.FicheId);

    /// <summary>The hashes of what the page was drawn from, for autosave.</summary>
    public required string Hashes { get; init; }

    /// <summary>What the script must know of the page.</summary>
    public AutosavedForm Autosave =>
        new("evaluation", $"/evaluation/{Fiche.FicheId}", $"evaluation.{Fiche.FicheId}", Queue.Zone)
        {
            Version = Version,
            SavedAt = LastSavedAt,
        };

    /// <summary>What the others filed, as far as it may be read.</summary>
    public required OthersOfFiche Others { get; init; }

    /// <summary>What the applicant completed since this evaluator wrote; null for nothing.</summary>
    public CompletedSince? Completed { get; init; }

    /// <summary>What was changed so far; null when nothing is recorded.</summary>
    public HistoryOfEvaluation? History { get; init; }
}

/// <summary>Two versions of one evaluation: what was typed here, and what was recorded meanwhile.</summary>
internal sealed record OutdatedRating(RatingPage Mine, RatingPage Stored)
{
    internal IEnumerable<(CriterionLine Mine, CriterionLine Stored)> Lines => Mine.Sheet.Lines.Zip(Stored.Sheet.Lines);
}

/// <summary>Reads the page of one fiche for its evaluator; who may read it was decided before.</summary>
internal sealed class RatingPageReads(
    AppDbContext db,
    EvaluatorQueueReads queues,
    FicheReads fiches,
    ColleagueEvaluationReads colleagues,
    EvaluationHistoryReads history,
    CompletedSinceReads completed
)
{
    /// <summary>The page with what is recorded.</summary>
    public Task<RatingPage?> RecordedAsync(Guid evaluatorId, Guid ficheId, CancellationToken cancellation) =>
        ReadAsync(evaluatorId, ficheId, null, cancellation);

    /// <summary>The page with what was typed, and the version it was typed over.</summary>
    public Task<RatingPage?> TypedAsync(Guid evaluatorId, Guid ficheId, RatingForm form, CancellationToken cancellation) =>
        ReadAsync(evaluatorId, ficheId, form, cancellation);

    /// <summary>What is recorded, without the fiche.</summary>
    public async Task<RatingState> StateAsync(Guid evaluatorId, Guid ficheId, CancellationToken cancellation)
    {
        var rated = await RatedFiche.ReadAsync(db, ficheId, cancellation);
        return new RatingState(
            await StoredAsync(evaluatorId, ficheId, cancellation),
            await db.GridInForceAsync(rated.CallId, cancellation),
            rated
        );
    }

    private async Task<RatingPage?> ReadAsync(Guid evaluatorId, Guid ficheId, RatingForm? typed, CancellationToken cancellation)
    {
        var fiche = FicheReading.Of(await fiches.ForMemberAsync(ficheId, evaluatorId, cancellation));
        if (fiche is null)
        {
            return null;
        }

        var queue = await queues.OfFicheAsync(evaluatorId, ficheId, cancellation);
        var state = await StateAsync(evaluatorId, ficheId, cancellation);
        var (stored, grid, rated) = state;
        var sheet = typed is null ? state.Sheet : RatingSheet.Of(grid, rated.Figures, Answers(typed), rated.Rating.JustifiesEveryRating);
        return new RatingPage(
            fiche,
            queue,
            sheet,
            typed?.CommentText ?? stored?.CommentToCommittee ?? string.Empty,
            typed?.ApplicantCommentText ?? stored?.CommentToApplicant ?? string.Empty,
            typed is null ? stored?.Version : typed.Version,
            stored,
            typed is not null
        )
        {
            Hashes = RatingFields.Hashes(grid, stored),
            Others = await colleagues.OfAsync(evaluatorId, ficheId, grid, rated.Figures, cancellation),
            Completed = stored is null ? null : await completed.OfAsync(stored, fiche, cancellation),
            History = stored is null ? null : await history.OfAsync(stored.Id, queue.Zone, cancellation),
        };
    }

    private Task<Evaluation?> StoredAsync(Guid evaluatorId, Guid ficheId, CancellationToken cancellation) =>
        db
            .Evaluations.AsNoTracking()
            .Include(e => e.Ratings)
            .AsSingleQuery()
            .SingleOrDefaultAsync(e => e.FicheId == ficheId && e.EvaluatorId == evaluatorId, cancellation);

    private static Dictionary<Guid, CriterionAnswer> Answers(RatingForm form) =>
        form.Answers.GroupBy(answer => answer.CriterionId).ToDictionary(group => group.Key, group => group.Last());
}
