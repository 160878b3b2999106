using System.Collections.Immutable;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// One evaluation with its values laid out in the order of <see cref="ScoringGrid.CriteriaInOrder"/>, so that scoring
/// walks arrays instead of looking criteria up.
/// </summary>
/// <param name="EvaluatorId">The user who rated; at most one evaluation per evaluator and fiche.</param>
/// <param name="Status">Only <see cref="EvaluationStatus.Filed"/> counts.</param>
/// <param name="Values">One place per criterion of the grid; null for «non applicable», missing and computed criteria alike.</param>
public sealed record EvaluationToScore(Guid EvaluatorId, EvaluationStatus Status, ImmutableArray<decimal?> Values)
{
    /// <summary>Lays out values known by criterion; values of criteria outside the grid are left out.</summary>
    /// <param name="grid">The grid that will score.</param>
    /// <param name="evaluatorId">The user who rated.</param>
    /// <param name="status">Where the evaluation stands.</param>
    /// <param name="values">Value per criterion id; «non applicable» and missing are both absent.</param>
    public static EvaluationToScore From(
        ScoringGrid grid,
        Guid evaluatorId,
        EvaluationStatus status,
        IReadOnlyDictionary<Guid, decimal> values
    )
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(values);
        var laidOut = ImmutableArray.CreateBuilder<decimal?>(grid.Criteria.Count);
        foreach (var criterion in grid.CriteriaInOrder)
        {
            laidOut.Add(values.TryGetValue(criterion.Id, out var value) ? value : null);
        }

        return new(evaluatorId, status, laidOut.MoveToImmutable());
    }

    /// <summary>Lays out the ratings of an evaluation.</summary>
    /// <param name="grid">The grid that will score.</param>
    /// <param name="evaluation">The evaluation, with its ratings loaded.</param>
    public static EvaluationToScore From(ScoringGrid grid, Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var values = evaluation
            .Ratings.Where(rating => rating is { NotApplicable: false, Value: not null })
            .ToDictionary(rating => rating.CriterionId, rating => rating.Value.GetValueOrDefault());
        return From(grid, evaluation.EvaluatorId, evaluation.Status, values);
    }
}
