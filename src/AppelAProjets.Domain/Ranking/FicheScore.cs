using System.Collections.Immutable;

namespace AppelAProjets.Domain.Ranking;

/// <summary>The score of a fiche with everything that explains it (docs/domain/scoring.md).</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="Score">Score out of 100, rounded once to 2 decimals, half away from zero; null when no criterion has a value.</param>
/// <param name="Exact">The score before rounding: the sum of the points, true to 20 decimals; null with <paramref name="Score"/>.</param>
/// <param name="Criteria">One line per criterion, in grid order; the points of those with a value add up to
/// <paramref name="Exact"/>.</param>
/// <param name="WeightSum">W: the sum of the weights of the criteria that have a value.</param>
/// <param name="Spread">How far apart the evaluators are.</param>
/// <param name="FiledCount">Number of filed evaluations.</param>
public sealed record FicheScore(
    Guid FicheId,
    decimal? Score,
    decimal? Exact,
    ImmutableArray<CriterionScore> Criteria,
    decimal WeightSum,
    Spread Spread,
    int FiledCount
);

/// <summary>One evaluator's own score of a fiche, with its terms: the subtotal of the rating page.</summary>
/// <param name="Score">Score out of 100, rounded once to 2 decimals, half away from zero; null when no criterion has a value.</param>
/// <param name="Exact">The score before rounding, true to 20 decimals; null with <paramref name="Score"/>.</param>
/// <param name="Criteria">One line per criterion, in grid order.</param>
/// <param name="WeightSum">W: the sum of the weights of the criteria that have a value.</param>
public sealed record OwnScore(decimal? Score, decimal? Exact, ImmutableArray<CriterionScore> Criteria, decimal WeightSum);
