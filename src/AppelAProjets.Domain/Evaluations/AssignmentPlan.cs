namespace AppelAProjets.Domain.Evaluations;

/// <summary>A fiche and the person who would rate it.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="EvaluatorId">The evaluator.</param>
public sealed record AssignmentPair(Guid FicheId, Guid EvaluatorId);

/// <summary>What a call's assignments are when a change to them is judged.</summary>
/// <param name="Fiches">The filed fiches that may be assigned.</param>
/// <param name="Evaluators">The evaluators of the call.</param>
/// <param name="Assigned">The assignments in force.</param>
/// <param name="Conflicts">Declared conflicts (déports): they forbid assigning.</param>
/// <param name="Started">Evaluations begun and not filed: removing needs a confirmation, and they stay with their author.</param>
public sealed record AssignmentSituation(
    IReadOnlySet<Guid> Fiches,
    IReadOnlySet<Guid> Evaluators,
    IReadOnlySet<AssignmentPair> Assigned,
    IReadOnlySet<AssignmentPair> Conflicts,
    IReadOnlySet<AssignmentPair> Started
)
{
    /// <summary>Evaluations filed: an opinion given is not taken away, it forbids removing.</summary>
    public IReadOnlySet<AssignmentPair> Filed { get; init; } = new HashSet<AssignmentPair>();

    /// <summary>Fiches of an organisation the person applies for: assigning is forbidden, declared conflict or not.</summary>
    public IReadOnlySet<AssignmentPair> Own { get; init; } = new HashSet<AssignmentPair>();

    /// <summary>Every pair that may be assigned: each fiche to each evaluator, déports and own fiches left out.</summary>
    public IEnumerable<AssignmentPair> Assignable() =>
        from fiche in Fiches
        from evaluator in Evaluators
        let pair = new AssignmentPair(fiche, evaluator)
        where !Conflicts.Contains(pair) && !Own.Contains(pair)
        select pair;
}

/// <summary>Why one pair can't be changed as asked.</summary>
public enum AssignmentObstacle
{
    /// <summary>The evaluator declared a conflict on the fiche.</summary>
    Conflict,

    /// <summary>The evaluator is a member of the organisation that applies.</summary>
    OwnOrganisation,

    /// <summary>The evaluator has begun to rate the fiche, and nobody confirmed.</summary>
    Started,

    /// <summary>The evaluator has filed their evaluation of the fiche.</summary>
    Filed,

    /// <summary>The fiche is not filed in this call, or the person is not an evaluator of it.</summary>
    Unknown,
}

/// <summary>
/// The change a coordinator asks for, judged: what to add, what to remove, and what can't be. What is already as asked is
/// left alone, so that asking twice changes nothing the second time.
/// </summary>
/// <param name="Added">Pairs to assign.</param>
/// <param name="Removed">Pairs to withdraw.</param>
/// <param name="Refused">Pairs that can't be changed, with the obstacle.</param>
public sealed record AssignmentPlan(
    IReadOnlyList<AssignmentPair> Added,
    IReadOnlyList<AssignmentPair> Removed,
    IReadOnlyList<(AssignmentPair Pair, AssignmentObstacle Obstacle)> Refused
)
{
    /// <summary>Judges a change.</summary>
    /// <param name="situation">The assignments as they are.</param>
    /// <param name="toAssign">Pairs that should be assigned.</param>
    /// <param name="toWithdraw">Pairs that should not be.</param>
    /// <param name="confirmed">True when someone confirmed that evaluations begun may lose their assignment.</param>
    /// <returns>The plan; nothing of it should be applied while something is refused.</returns>
    public static AssignmentPlan Of(
        AssignmentSituation situation,
        IEnumerable<AssignmentPair> toAssign,
        IEnumerable<AssignmentPair> toWithdraw,
        bool confirmed = false
    )
    {
        ArgumentNullException.ThrowIfNull(situation);
        var added = toAssign.Where(pair => !situation.Assigned.Contains(pair)).Distinct().ToList();
        var removed = toWithdraw.Where(situation.Assigned.Contains).Distinct().ToList();
        var refused = added
            .Select(pair => (pair, ObstacleToAssign(situation, pair)))
            .Concat(removed.Select(pair => (pair, ObstacleToWithdraw(situation, pair, confirmed))))
            .Where(judged => judged.Item2 is not null)
            .Select(judged => (judged.pair, judged.Item2.GetValueOrDefault()))
            .ToList();
        return new(added, removed, refused);
    }

    private static AssignmentObstacle? ObstacleToAssign(AssignmentSituation situation, AssignmentPair pair)
    {
        if (!situation.Fiches.Contains(pair.FicheId) || !situation.Evaluators.Contains(pair.EvaluatorId))
        {
            return AssignmentObstacle.Unknown;
        }

        return situation.Conflicts.Contains(pair) ? AssignmentObstacle.Conflict
            : situation.Own.Contains(pair) ? AssignmentObstacle.OwnOrganisation
            : null;
    }

    private static AssignmentObstacle? ObstacleToWithdraw(AssignmentSituation situation, AssignmentPair pair, bool confirmed)
    {
        if (situation.Filed.Contains(pair))
        {
            return AssignmentObstacle.Filed;
        }

        return situation.Started.Contains(pair) && !confirmed ? AssignmentObstacle.Started : null;
    }
}
