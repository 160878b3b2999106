using System.Runtime.InteropServices;

namespace AppelAProjets.Domain.Ranking;

/// <summary>One evaluator's own score of a fiche.</summary>
/// <param name="EvaluatorId">The evaluator.</param>
/// <param name="Score">Their own score out of 100, rounded once to 2 decimals.</param>
/// <param name="Exact">The same before rounding, to 15 decimals: what noise computing leaves is beyond, and orders nothing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EvaluatorScore(Guid EvaluatorId, decimal Score, decimal Exact)
{
    private const int CertainDecimals = 15;

    /// <summary>Equal numbers are then written alike too.</summary>
    private const decimal SameWriting = 0.000000000000000m;

    internal static EvaluatorScore Of(Guid evaluatorId, decimal exact) =>
        new(evaluatorId, ScoreRounding.TwoDecimals(exact), decimal.Round(exact, CertainDecimals) + SameWriting);
}

/// <summary>
/// How far apart the evaluators of a fiche are (docs/domain/scoring.md). Median and standard deviation are taken on the exact own scores
/// and rounded once, as the score of the fiche is: two ways to the same figure agree to the last decimal.
/// </summary>
/// <param name="Median">Median, 2 decimals, an even number taking the mean of the two middle ones; null without own score.</param>
/// <param name="Min">Lowest own score; null without own score.</param>
/// <param name="Max">Highest own score; null without own score.</param>
/// <param name="StandardDeviation">Standard deviation of the population, in points, 2 decimals; null without own score.</param>
/// <param name="OwnScores">Own scores of the filed evaluations that have one, ascending.</param>
public sealed record Spread(
    decimal? Median,
    decimal? Min,
    decimal? Max,
    decimal? StandardDeviation,
    IReadOnlyList<EvaluatorScore> OwnScores
)
{
    /// <summary>
    /// Points out of 100 between the highest and the lowest evaluator above which the committee is asked to talk: 15 exactly does not
    /// count.
    /// No text sets it; it is said on the pages that use it.
    /// </summary>
    public const decimal WideGap = 15m;

    private static readonly Spread None = new(null, null, null, null, []);

    /// <summary>Number of own scores.</summary>
    public int Count => OwnScores.Count;

    /// <summary>Points out of 100 between the highest and the lowest own score, 2 decimals; null without own score.</summary>
    public decimal? Gap => Max - Min;

    /// <summary>True above <see cref="WideGap"/>; false without own score.</summary>
    public bool IsWide => Gap > WideGap;

    /// <summary>Measures own scores already in ascending order.</summary>
    internal static Spread Of(EvaluatorScore[] ascending)
    {
        var n = ascending.Length;
        if (n == 0)
        {
            return None;
        }

        var sum = 0m;
        foreach (var own in ascending)
        {
            sum += own.Exact;
        }

        var mean = sum / n;
        var squares = 0m;
        foreach (var own in ascending)
        {
            squares += (own.Exact - mean) * (own.Exact - mean);
        }

        var deviation = (decimal)Math.Sqrt((double)(squares / n));
        return new(
            ScoreRounding.TwoDecimals(ScoreRounding.WithoutNoise((ascending[(n - 1) / 2].Exact + ascending[n / 2].Exact) / 2)),
            ascending[0].Score,
            ascending[^1].Score,
            ScoreRounding.TwoDecimals(deviation),
            ascending
        );
    }
}
