using System.Runtime.InteropServices;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// A grid laid out in arrays by criterion order, made once and then used for every fiche of a call: the formula of
/// docs/domain/scoring.md, is here and nowhere else.
/// </summary>
internal sealed class PreparedGrid
{
    private const int StackLimit = 64;

    private readonly Criterion[] _criteria;
    private readonly bool[] _isComputed;
    private readonly decimal[] _weights;

    // 100 × w ÷ max, the part of Points(c) that no fiche changes.
    private readonly decimal[] _pointsPerUnit;
    private readonly decimal _weightSum;
    private readonly Aggregation _aggregation;

    internal PreparedGrid(ScoringGrid grid)
    {
        _criteria = [.. grid.CriteriaInOrder];
        _isComputed = Array.ConvertAll(_criteria, criterion => criterion.IsComputed);
        _weights = Array.ConvertAll(_criteria, criterion => criterion.Weight);
        _pointsPerUnit = Array.ConvertAll(_criteria, criterion => 100m * criterion.Weight / criterion.Max);
        _weightSum = _weights.Sum();
        _aggregation = grid.Aggregation;
    }

    internal FicheScore Score(FicheToScore fiche)
    {
        var lines = new CriterionScore[_criteria.Length];
        var computed = FillComputed(lines, fiche.Figures);
        var filed = FiledCount(fiche.Evaluations);
        var ownScores = FillRated(lines, fiche.Evaluations, filed, computed);
        if (_aggregation == Aggregation.Median)
        {
            FillMedians(lines, fiche.Evaluations, filed);
        }

        var (exact, weightSum) = FillPoints(lines);
        return new(
            fiche.FicheId,
            Rounded(exact),
            exact,
            ImmutableCollectionsMarshal.AsImmutableArray(lines),
            weightSum,
            Spread.Of(ownScores),
            filed
        );
    }

    internal OwnScore OwnScore(IReadOnlyDictionary<Guid, decimal> values, FicheFigures figures)
    {
        var lines = new CriterionScore[_criteria.Length];
        FillComputed(lines, figures);
        for (var c = 0; c < lines.Length; c++)
        {
            if (!_isComputed[c])
            {
                lines[c] = values.TryGetValue(_criteria[c].Id, out var value)
                    ? new(_criteria[c], value, 1, 1, null)
                    : new(_criteria[c], 0m, 0, 0, null);
            }
        }

        var (exact, weightSum) = FillPoints(lines);
        return new(Rounded(exact), exact, ImmutableCollectionsMarshal.AsImmutableArray(lines), weightSum);
    }

    /// <summary>Fills the lines of computed criteria; answers what they bring to every evaluator's own score.</summary>
    private OwnSum FillComputed(CriterionScore[] lines, FicheFigures figures)
    {
        var sum = default(OwnSum);
        for (var c = 0; c < lines.Length; c++)
        {
            if (!_isComputed[c])
            {
                continue;
            }

            if (_criteria[c].ComputedValue(figures) is { } value)
            {
                lines[c] = new(_criteria[c], value, 1, 0, null);
                sum.Points += _pointsPerUnit[c] * value;
            }
            else
            {
                lines[c] = new(_criteria[c], 0m, 0, 0, null);
                sum.AbsentWeight += _weights[c];
            }
        }

        return sum;
    }

    /// <summary>Adds the ratings up by criterion and, in the same pass, by evaluator; answers the own scores, ascending.</summary>
    private EvaluatorScore[] FillRated(CriterionScore[] lines, IReadOnlyList<EvaluationToScore> evaluations, int filed, OwnSum computed)
    {
        var n = lines.Length;
        Span<decimal> totals = n <= StackLimit ? stackalloc decimal[n] : new decimal[n];
        Span<int> counts = n <= StackLimit ? stackalloc int[n] : new int[n];
        totals.Clear();
        counts.Clear();
        var ownScores = new EvaluatorScore[filed];
        var owned = 0;
        for (var e = 0; e < evaluations.Count; e++)
        {
            var evaluation = evaluations[e];
            if (evaluation.Status != EvaluationStatus.Filed)
            {
                continue;
            }

            var own = computed;
            var values = ValuesOf(evaluation);
            for (var c = 0; c < values.Length; c++)
            {
                if (_isComputed[c])
                {
                    continue;
                }

                ref readonly var rating = ref values[c];
                if (rating.HasValue)
                {
                    var value = rating.GetValueOrDefault();
                    totals[c] += value;
                    counts[c]++;
                    own.Points += _pointsPerUnit[c] * value;
                }
                else
                {
                    own.AbsentWeight += _weights[c];
                }
            }

            var weight = _weightSum - own.AbsentWeight;
            if (weight > 0m)
            {
                var exact = ScoreRounding.WithoutNoise(own.Points / weight);
                InsertAscending(ownScores, owned++, EvaluatorScore.Of(evaluation.EvaluatorId, exact));
            }
        }

        for (var c = 0; c < n; c++)
        {
            if (!_isComputed[c])
            {
                lines[c] = new(_criteria[c], totals[c], counts[c], counts[c], null);
            }
        }

        return owned == filed ? ownScores : ownScores[..owned];
    }

    private void FillMedians(CriterionScore[] lines, IReadOnlyList<EvaluationToScore> evaluations, int filed)
    {
        Span<decimal> ratings = filed <= StackLimit ? stackalloc decimal[filed] : new decimal[filed];
        for (var c = 0; c < lines.Length; c++)
        {
            if (_isComputed[c] || !lines[c].HasValue)
            {
                continue;
            }

            var n = 0;
            for (var e = 0; e < evaluations.Count; e++)
            {
                if (evaluations[e].Status == EvaluationStatus.Filed && evaluations[e].Values[c] is { } value)
                {
                    ratings[n++] = value;
                }
            }

            var given = ratings[..n];
            given.Sort();
            lines[c] =
                n % 2 == 1 ? new(_criteria[c], given[n / 2], 1, n, null) : new(_criteria[c], given[(n / 2) - 1] + given[n / 2], 2, n, null);
        }
    }

    /// <summary>Points(c) = 100 × w(c)/W × m(c)/max(c), one division each; answers their sum and W.</summary>
    private (decimal? Exact, decimal WeightSum) FillPoints(CriterionScore[] lines)
    {
        var weightSum = _weightSum;
        for (var c = 0; c < lines.Length; c++)
        {
            if (!lines[c].HasValue)
            {
                weightSum -= _weights[c];
            }
        }

        if (weightSum == 0m)
        {
            return (null, 0m);
        }

        var sum = 0m;
        for (var c = 0; c < lines.Length; c++)
        {
            ref var line = ref lines[c];
            if (line.HasValue)
            {
                var points = _pointsPerUnit[c] * line.Total / (weightSum * line.Divisor);
                line = line with { Points = points };
                sum += points;
            }
        }

        return (ScoreRounding.WithoutNoise(sum), weightSum);
    }

    private ReadOnlySpan<decimal?> ValuesOf(EvaluationToScore evaluation) =>
        evaluation.Values.Length == _criteria.Length
            ? evaluation.Values.AsSpan()
            : throw new ArgumentException("The values are not laid out for this grid.", nameof(evaluation));

    private static int FiledCount(IReadOnlyList<EvaluationToScore> evaluations)
    {
        var filed = 0;
        for (var e = 0; e < evaluations.Count; e++)
        {
            if (evaluations[e].Status == EvaluationStatus.Filed)
            {
                filed++;
            }
        }

        return filed;
    }

    private static decimal? Rounded(decimal? exact) => exact is { } e ? ScoreRounding.TwoDecimals(e) : null;

    /// <summary>
    /// Puts a score at its place among the first ones; evaluators with the same score go by id, so that the order of input never shows.
    /// </summary>
    private static void InsertAscending(EvaluatorScore[] scores, int count, EvaluatorScore added)
    {
        var place = count;
        while (place > 0 && ComesAfter(scores[place - 1], added))
        {
            scores[place] = scores[place - 1];
            place--;
        }

        scores[place] = added;
    }

    private static bool ComesAfter(in EvaluatorScore first, in EvaluatorScore second) =>
        first.Exact > second.Exact || (first.Exact == second.Exact && first.EvaluatorId.CompareTo(second.EvaluatorId) > 0);

    /// <summary>An own score under way: the sum of 100 × w × value ÷ max, and the weights left out of W.</summary>
    private struct OwnSum
    {
        internal decimal Points;
        internal decimal AbsentWeight;
    }
}
