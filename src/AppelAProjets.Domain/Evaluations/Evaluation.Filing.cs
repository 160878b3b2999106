using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Evaluations;

/// <content>What happens to the whole of it: filed, reopened, set aside, moved to the next version of the grid.</content>
public sealed partial class Evaluation
{
    /// <summary>Files the evaluation; when it is already filed nothing changes and nothing is refused.</summary>
    /// <param name="grid">The grid in force for the call.</param>
    /// <param name="justifiesEveryRating">Whether the call asks words for every rating
    /// (<see cref="Calls.RatingSettings.JustifiesEveryRating"/>).</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>What prevents filing, one line per criterion at fault, in grid order; empty when it is filed.</returns>
    /// <exception cref="ArgumentException">The grid is another call's or the instant is not in UTC.</exception>
    public IReadOnlyList<Refusal> File(ScoringGrid grid, bool justifiesEveryRating, DateTime now)
    {
        CheckArguments(grid, now);
        if (Status == EvaluationStatus.Filed)
        {
            return [];
        }

        if (RefusalWhenClosed() is { } closed)
        {
            return [closed];
        }

        var missing = Shortcomings(grid, justifiesEveryRating);
        if (missing.Count > 0)
        {
            return missing;
        }

        FiledAt = now;
        LastSavedAt = now;
        ReopenedByCoordinatorAt = null;
        _changes.Add(new EvaluationChange(Id, EvaluationAct.Filed, EvaluatorId, now));
        return [];
    }

    /// <summary>
    /// What keeps the evaluation from being filed: a rated criterion without answer, an answer without the words it needs.
    /// </summary>
    /// <param name="grid">The grid in force for the call.</param>
    /// <param name="justifiesEveryRating">Whether the call asks words for every rating.</param>
    /// <returns>One line per criterion at fault, in grid order: the same list the page shows and <see cref="File"/> enforces.</returns>
    public IReadOnlyList<Refusal> Shortcomings(ScoringGrid grid, bool justifiesEveryRating) =>
        RatingCheck.Run(grid, justifiesEveryRating, [.. _ratings.Select(rating => rating.ToEntry())]);

    /// <summary>Makes a filed evaluation a draft again; a draft stays one.</summary>
    /// <param name="reason">Why, 3 to 500 characters.</param>
    /// <param name="by">The evaluator, or a coordinator of the call.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>The refusal when it is set aside or the reason is missing or too long; otherwise empty.</returns>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public IReadOnlyList<Refusal> Reopen(string reason, Guid by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Check.Utc(now, nameof(now));
        if (Status == EvaluationStatus.SetAside)
        {
            return [RatingRules.SetAside];
        }

        if (reason.Trim().Length < EvaluationChange.MinReasonLength || reason.Length > EvaluationChange.MaxReasonLength)
        {
            return [RatingRules.ReasonToReopen(reason.Length)];
        }

        if (Status == EvaluationStatus.Filed)
        {
            Unfile(reason, by, now);
            ReopenedByCoordinatorAt = by == EvaluatorId ? null : now;
        }

        return [];
    }

    /// <summary>
    /// Whether what is written after the end of rating is still taken: a coordinator reopened it, and it is not filed again yet.
    /// </summary>
    public bool IsOpenAfterEnd => Status == EvaluationStatus.Draft && ReopenedByCoordinatorAt is not null;

    /// <summary>
    /// Why an evaluation can't be written or filed now: the time of rating is the call's (<see cref="CallSchedule.RefusalToRate"/>), unless
    /// a
    /// coordinator reopened this evaluation after the end.
    /// </summary>
    /// <param name="stored">What is recorded of it, or null when nothing is.</param>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant of the transaction.</param>
    /// <returns>The refusal, or null while it can.</returns>
    public static Refusal? RefusalToRate(Evaluation? stored, CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return schedule.JudgeRating(now) == RatingTiming.TooLate && stored is { IsOpenAfterEnd: true } ? null : schedule.RefusalToRate(now);
    }

    /// <summary>
    /// Follows the grid to its next version: the answer on a criterion is kept on the criterion of the same code when it is on the new
    /// scale;
    /// the ratings of the former version stay on record. A filed evaluation that misses an answer becomes a draft again.
    /// </summary>
    /// <param name="former">The version left.</param>
    /// <param name="next">The version in force from now on.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>True when a filed evaluation was reopened.</returns>
    /// <exception cref="ArgumentException">A grid is another call's or the instant is not in UTC.</exception>
    public bool Follow(ScoringGrid former, ScoringGrid next, DateTime now)
    {
        CheckArguments(former, now);
        CheckArguments(next, now);
        foreach (var criterion in next.CriteriaInOrder)
        {
            if (former.FindByCode(criterion.Code) is { } before && _ratings.Find(rating => rating.CriterionId == before.Id) is { } given)
            {
                var value = !criterion.IsComputed && given.Value is { } rated && criterion.Accepts(rated) ? given.Value : null;
                RatingOf(criterion.Id, now)
                    .Set(new(criterion.Id, value, given.NotApplicable && criterion.AllowsNotApplicable, given.Justification));
            }
        }

        if (
            Status != EvaluationStatus.Filed
            || !Shortcomings(next, justifiesEveryRating: false).Any(refusal => refusal.Code == RatingRefusalCodes.Missing)
        )
        {
            return false;
        }

        Unfile("Une nouvelle version de la grille demande une réponse de plus.", null, now);
        return true;
    }

    /// <summary>
    /// Sets the evaluation aside for a conflict of interest, filed or not; its ratings stay on record and no longer count. Doing it twice
    /// keeps the first instant.
    /// </summary>
    /// <param name="now">The instant, in UTC.</param>
    /// <param name="by">Who declared the conflict; the evaluator when null.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public void SetAside(DateTime now, Guid? by = null)
    {
        Check.Utc(now, nameof(now));
        if (SetAsideAt is null)
        {
            SetAsideAt = now;
            LastSavedAt = now;
            _changes.Add(new EvaluationChange(Id, EvaluationAct.SetAside, by ?? EvaluatorId, now));
        }
    }

    private void Unfile(string reason, Guid? by, DateTime now)
    {
        FiledAt = null;
        LastSavedAt = now;
        _changes.Add(new EvaluationChange(Id, EvaluationAct.Reopened, by, now) { Reason = reason });
    }
}
