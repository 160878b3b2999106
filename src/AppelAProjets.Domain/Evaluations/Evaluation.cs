namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// What one evaluator thinks of one fiche: a draft until filed, and only filed ones count (product.md, "Scoring,
/// exactly"). When rating is allowed is a rule of the call, not of the evaluation.
/// </summary>
public sealed class Evaluation
{
    /// <summary>Longest comment to the committee, in characters.</summary>
    public const int MaxCommentLength = 4000;

    private readonly List<Rating> _ratings = [];

    private Evaluation()
    {
    }

    /// <summary>Opens a draft without any rating.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call of the fiche.</param>
    /// <param name="ficheId">The fiche evaluated.</param>
    /// <param name="evaluatorId">The user who evaluates.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public Evaluation(Guid id, Guid callId, Guid ficheId, Guid evaluatorId, DateTime now)
    {
        Check.Utc(now, nameof(now));
        Id = id;
        CallId = callId;
        FicheId = ficheId;
        EvaluatorId = evaluatorId;
        LastSavedAt = now;
    }

    /// <summary>Identity of the evaluation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The fiche evaluated.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The call of the fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The user who evaluates.</summary>
    public Guid EvaluatorId { get; private set; }

    /// <summary>When it was filed, in UTC; null while a draft.</summary>
    public DateTime? FiledAt { get; private set; }

    /// <summary>When it was set aside for a conflict of interest, in UTC; null when it was not.</summary>
    public DateTime? SetAsideAt { get; private set; }

    /// <summary>When anything in it last changed, in UTC.</summary>
    public DateTime LastSavedAt { get; private set; }

    /// <summary>Comment for the committee, at most 4 000 characters; empty when none.</summary>
    public string CommentToCommittee { get; private set; } = "";

    /// <summary>Optimistic concurrency token, moved by the store at each save.</summary>
    public int Version { get; private set; }

    /// <summary>The answers recorded so far, at most one per criterion, in no promised order.</summary>
    public IReadOnlyCollection<Rating> Ratings => _ratings;

    /// <summary>Where it stands; being set aside prevails over being filed.</summary>
    public EvaluationStatus Status =>
        SetAsideAt is not null ? EvaluationStatus.SetAside
        : FiledAt is not null ? EvaluationStatus.Filed
        : EvaluationStatus.Draft;

    /// <summary>
    /// Records answers; criteria without entry keep theirs. A computed criterion may be justified, not rated. If anything
    /// is refused nothing changes.
    /// </summary>
    /// <param name="grid">The grid in force for the call.</param>
    /// <param name="entries">The answers, at most one per criterion.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>What is refused; empty when everything is recorded.</returns>
    /// <exception cref="ArgumentException">The grid is another call's or the instant is not in UTC.</exception>
    public IReadOnlyList<RatingRefusal> Record(ScoringGrid grid, IReadOnlyCollection<RatingEntry> entries, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        CheckArguments(grid, now);
        if (RefusalWhenClosed() is { } closed)
        {
            return [closed];
        }

        var answered = new HashSet<Guid>();
        var refusals = entries
            .Select(entry => answered.Add(entry.CriterionId) ? RatingRules.RefusalOf(grid, entry) : RatingRules.AnsweredTwice(grid, entry))
            .OfType<RatingRefusal>()
            .ToList();
        if (refusals.Count > 0 || entries.Count == 0)
        {
            return refusals;
        }

        foreach (var entry in entries)
        {
            RatingOf(entry.CriterionId, now).Set(entry);
        }

        LastSavedAt = now;
        return [];
    }

    /// <summary>Replaces the comment to the committee.</summary>
    /// <param name="comment">At most 4 000 characters; empty for none.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>What is refused; empty when the comment is recorded.</returns>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public IReadOnlyList<RatingRefusal> Comment(string comment, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(comment);
        Check.Utc(now, nameof(now));
        if (RefusalWhenClosed() is { } closed)
        {
            return [closed];
        }

        if (comment.Length > MaxCommentLength)
        {
            return [RatingRules.CommentTooLong(comment.Length)];
        }

        CommentToCommittee = comment;
        LastSavedAt = now;
        return [];
    }

    /// <summary>Files the evaluation; when it is already filed nothing changes and nothing is refused.</summary>
    /// <param name="grid">The grid in force for the call.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>What prevents filing, one line per criterion still to rate, in grid order; empty when it is filed.</returns>
    /// <exception cref="ArgumentException">The grid is another call's or the instant is not in UTC.</exception>
    public IReadOnlyList<RatingRefusal> File(ScoringGrid grid, DateTime now)
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

        var missing = MissingRatings(grid);
        if (missing.Count > 0)
        {
            return missing;
        }

        FiledAt = now;
        LastSavedAt = now;
        return [];
    }

    /// <summary>The rated criteria that have neither a value nor an allowed «non applicable», in grid order: the same list the page shows and <see cref="File"/> enforces.</summary>
    /// <param name="grid">The grid in force for the call.</param>
    public IReadOnlyList<RatingRefusal> MissingRatings(ScoringGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return
        [
            .. grid.CriteriaInOrder
                .Where(criterion => !criterion.IsComputed && !IsAnswered(criterion))
                .Select(RatingRules.Missing),
        ];
    }

    /// <summary>Makes a filed evaluation a draft again; a draft stays one.</summary>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>The refusal when it is set aside; otherwise empty.</returns>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public IReadOnlyList<RatingRefusal> Reopen(DateTime now)
    {
        Check.Utc(now, nameof(now));
        if (Status == EvaluationStatus.SetAside)
        {
            return [RatingRules.SetAside];
        }

        if (Status == EvaluationStatus.Filed)
        {
            FiledAt = null;
            LastSavedAt = now;
        }

        return [];
    }

    /// <summary>
    /// Follows the grid to its next version: the answer on a criterion is kept on the criterion of the same code when it is on the new scale;
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
                RatingOf(criterion.Id, now).Set(new(criterion.Id, value, given.NotApplicable && criterion.AllowsNotApplicable, given.Justification));
            }
        }

        return Status == EvaluationStatus.Filed && MissingRatings(next).Count > 0 && Reopen(now).Count == 0;
    }

    /// <summary>Sets the evaluation aside for a conflict of interest, filed or not; its ratings stay on record and no longer count. Doing it twice keeps the first instant.</summary>
    /// <param name="now">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public void SetAside(DateTime now)
    {
        Check.Utc(now, nameof(now));
        if (SetAsideAt is null)
        {
            SetAsideAt = now;
            LastSavedAt = now;
        }
    }

    private RatingRefusal? RefusalWhenClosed() => Status switch
    {
        EvaluationStatus.Draft => null,
        EvaluationStatus.Filed => RatingRules.AlreadyFiled,
        EvaluationStatus.SetAside => RatingRules.SetAside,
        _ => throw new InvalidOperationException("Unknown status."),
    };

    private bool IsAnswered(Criterion criterion) =>
        _ratings.Find(rating => rating.CriterionId == criterion.Id) is { } rating
        && (rating.NotApplicable ? criterion.AllowsNotApplicable : rating.Value is { } value && criterion.Accepts(value));

    private Rating RatingOf(Guid criterionId, DateTime now)
    {
        var rating = _ratings.Find(other => other.CriterionId == criterionId);
        if (rating is null)
        {
            rating = new Rating(Guid.CreateVersion7(new DateTimeOffset(now)), Id, criterionId);
            _ratings.Add(rating);
        }

        return rating;
    }

    private void CheckArguments(ScoringGrid grid, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(grid);
        Check.That(grid.CallId == CallId, "The grid is another call's.", nameof(grid));
        Check.Utc(now, nameof(now));
    }
}
