namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// What one evaluator thinks of one fiche: a draft until filed, and only filed ones count (docs/domain/scoring.md). When rating is allowed
/// is a rule of the call, not of the evaluation.
/// </summary>
public sealed partial class Evaluation
{
    /// <summary>Longest comment to the committee, in characters.</summary>
    public const int MaxCommentLength = 4000;

    /// <summary>Longest comment to the applicant, in characters.</summary>
    public const int MaxApplicantCommentLength = 2000;

    /// <summary>
    /// Words written again within this time by the same person make one line of the history: autosave saves every other second.
    /// </summary>
    public static readonly TimeSpan SameWriting = TimeSpan.FromMinutes(10);

    private readonly List<Rating> _ratings = [];
    private readonly List<EvaluationChange> _changes = [];

    private Evaluation() { }

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

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The fiche evaluated.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
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

    /// <summary>
    /// Words meant for the applicant, at most 2 000 characters; empty when none. They are kept apart from what only the committee reads,
    /// and
    /// reach nobody outside before a decision is released.
    /// </summary>
    public string CommentToApplicant { get; private set; } = "";

    /// <summary>
    /// When a coordinator last reopened it, in UTC, until it is filed again; null otherwise. Such a draft may be written after the end of
    /// rating.
    /// </summary>
    public DateTime? ReopenedByCoordinatorAt { get; private set; }

    /// <summary>Optimistic concurrency token, moved by the store at each save.</summary>
    public int Version { get; private set; }

    /// <summary>The answers recorded so far, at most one per criterion, in no promised order.</summary>
    public IReadOnlyCollection<Rating> Ratings => _ratings;

    /// <summary>Its history, oldest first as it is added; only the lines that were loaded.</summary>
    public IReadOnlyCollection<EvaluationChange> Changes => _changes;

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
    public IReadOnlyList<Refusal> Record(ScoringGrid grid, IReadOnlyCollection<RatingEntry> entries, DateTime now)
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
            .OfType<Refusal>()
            .ToList();
        if (refusals.Count > 0 || entries.Count == 0)
        {
            return refusals;
        }

        foreach (var entry in entries)
        {
            Trace(entry, now);
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
    public IReadOnlyList<Refusal> Comment(string comment, DateTime now)
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

        if (comment != CommentToCommittee)
        {
            TraceWriting(EvaluationAct.CommentedToCommittee, null, now);
        }

        CommentToCommittee = comment;
        LastSavedAt = now;
        return [];
    }

    /// <summary>Replaces the comment to the applicant.</summary>
    /// <param name="comment">At most 2 000 characters; empty for none.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>What is refused; empty when the comment is recorded.</returns>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public IReadOnlyList<Refusal> CommentForApplicant(string comment, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(comment);
        Check.Utc(now, nameof(now));
        if (RefusalWhenClosed() is { } closed)
        {
            return [closed];
        }

        if (comment.Length > MaxApplicantCommentLength)
        {
            return [RatingRules.ApplicantCommentTooLong(comment.Length)];
        }

        if (comment != CommentToApplicant)
        {
            TraceWriting(EvaluationAct.CommentedToApplicant, null, now);
        }

        CommentToApplicant = comment;
        LastSavedAt = now;
        return [];
    }

    private Refusal? RefusalWhenClosed() =>
        Status switch
        {
            EvaluationStatus.Draft => null,
            EvaluationStatus.Filed => RatingRules.AlreadyFiled,
            EvaluationStatus.SetAside => RatingRules.SetAside,
            _ => throw new InvalidOperationException("Unknown status."),
        };

    private void Trace(RatingEntry entry, DateTime now)
    {
        var former = _ratings.Find(rating => rating.CriterionId == entry.CriterionId);
        var (before, after) = (
            RatingRules.Words(former?.Value, former?.NotApplicable == true),
            RatingRules.Words(entry.Value, entry.NotApplicable)
        );
        if (before != after)
        {
            _changes.Add(
                new EvaluationChange(Id, EvaluationAct.Rated, EvaluatorId, now)
                {
                    CriterionId = entry.CriterionId,
                    Before = before,
                    After = after,
                }
            );
        }

        if ((former?.Justification ?? string.Empty) != entry.Justification)
        {
            TraceWriting(EvaluationAct.Justified, entry.CriterionId, now);
        }
    }

    private void TraceWriting(EvaluationAct act, Guid? criterionId, DateTime now)
    {
        if (!_changes.Exists(change => change.Act == act && change.CriterionId == criterionId && change.At > now - SameWriting))
        {
            _changes.Add(new EvaluationChange(Id, act, EvaluatorId, now) { CriterionId = criterionId });
        }
    }

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
