namespace AppelAProjets.Domain.Evaluations;

/// <summary>A fiche to give to evaluators.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="Institution">Name of the applicant, compared without case nor accent to that of the members' institutions.</param>
public sealed record FicheToAssign(Guid FicheId, string Institution);

/// <summary>An evaluator who may be given fiches.</summary>
/// <param name="EvaluatorId">The person.</param>
/// <param name="Institution">The institution they sit for; empty when none.</param>
public sealed record EvaluatorToLoad(Guid EvaluatorId, string Institution);

/// <summary>Why a pair is left out of an automatic assignment.</summary>
public enum Exclusion
{
    /// <summary>The person declared a conflict (déport).</summary>
    Conflict,

    /// <summary>A tie is suspected and nobody dismissed it.</summary>
    PossibleConflict,

    /// <summary>The person declined the fiche.</summary>
    Declined,
}

/// <summary>What an automatic assignment starts from.</summary>
/// <param name="Fiches">The fiches, each once.</param>
/// <param name="Evaluators">The evaluators, each once.</param>
/// <param name="Kept">Assignments in force: none is taken away, and they count in the load and in the number per fiche.</param>
/// <param name="Excluded">Pairs that must not be made, with the reason.</param>
/// <param name="PerFiche">Evaluations wanted for each fiche, at least 1.</param>
/// <param name="Seed">Settles what is otherwise equal: the same seed gives the same plan, whatever the order of the lists.</param>
public sealed record AutomaticRequest(
    IReadOnlyCollection<FicheToAssign> Fiches,
    IReadOnlyCollection<EvaluatorToLoad> Evaluators,
    IReadOnlySet<AssignmentPair> Kept,
    IReadOnlyDictionary<AssignmentPair, Exclusion> Excluded,
    int PerFiche,
    int Seed
);

/// <summary>Why a pair was chosen.</summary>
public enum PairReason
{
    /// <summary>The fiche takes everyone who may have it.</summary>
    NoOtherChoice,

    /// <summary>Equal load, and an institution nobody else sits for on this fiche.</summary>
    OtherInstitution,

    /// <summary>
    /// Equal load; the institution is already on the fiche or is the applicant's, and every other way would have repeated as many.
    /// </summary>
    RepeatedInstitution,
}

/// <summary>A pair to assign, and why.</summary>
public sealed record ExplainedPair(AssignmentPair Pair, PairReason Reason);

/// <summary>What one evaluator has, and would have.</summary>
/// <param name="EvaluatorId">The person.</param>
/// <param name="Kept">Fiches they have already.</param>
/// <param name="Added">Fiches the plan gives them.</param>
/// <param name="Possible">Fiches they may have at all, those they have included: explains a light load.</param>
public sealed record EvaluatorLoad(Guid EvaluatorId, int Kept, int Added, int Possible)
{
    /// <summary>Fiches once the plan is applied.</summary>
    public int Total => Kept + Added;
}

/// <summary>A fiche that lacks evaluators whatever is done.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="Missing">How many are missing.</param>
/// <param name="Excluded">Who was left out, with the reason.</param>
public sealed record Shortfall(Guid FicheId, int Missing, IReadOnlyList<(Guid EvaluatorId, Exclusion Reason)> Excluded);

/// <summary>
/// Shares the fiches among the evaluators (docs/decisions/automatic-assignment.md). In this order: nobody gets an excluded pair and
/// nothing in force is taken away; each fiche gets the number wanted, or everyone who may have it; loads are as equal as they can be
/// (least sum of squares, so they differ by one at most wherever that is feasible); an institution is repeated on a fiche, or rates its
/// own request, as seldom as the loads allow.
/// </summary>
/// <param name="Added">Pairs to assign, by fiche in the order asked.</param>
/// <param name="Loads">One line per evaluator, in the order asked.</param>
/// <param name="Shortfalls">Fiches that can't have the number wanted.</param>
public sealed record AutomaticAssignment(
    IReadOnlyList<ExplainedPair> Added,
    IReadOnlyList<EvaluatorLoad> Loads,
    IReadOnlyList<Shortfall> Shortfalls
)
{
    /// <summary>Fiches between the most and the least loaded evaluator; 0 without evaluator.</summary>
    public int Spread => Loads.Count == 0 ? 0 : Loads.Max(load => load.Total) - Loads.Min(load => load.Total);

    /// <summary>Makes the plan.</summary>
    /// <param name="request">The situation and what is wanted.</param>
    /// <exception cref="ArgumentException">Less than one evaluation per fiche is asked.</exception>
    public static AutomaticAssignment Of(AutomaticRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check.That(request.PerFiche >= 1, "At least one evaluation per fiche.", nameof(request));
        var board = AssignmentBoard.Fill(request);
        new LoadBalancing(board).Run();
        return board.Explain(request);
    }
}
