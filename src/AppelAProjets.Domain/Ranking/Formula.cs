using System.Globalization;
using System.Text;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// The formula of a score with its terms, as French pages and files print it (docs/domain/scoring.md: the page
/// prints the formula with its terms, and they add up). Every number is exact: a mean that has no short decimal writing
/// is printed as the quotient it is. Lines may only break before a sign between two terms.
/// </summary>
/// <param name="Expression">The terms, such as «100 × (20 × 4,5 + 20 × 3,5) ÷ (5 × 40)», or «… ÷ 40» with each value over its own highest
/// value when those differ.</param>
/// <param name="Reduced">The same with its sums done, such as «100 × 160 ÷ 200»; null when the sums have no short decimal writing.</param>
/// <param name="Result">The rounded score, such as «80,00».</param>
public sealed record Formula(string Expression, string? Reduced, string Result)
{
    private const int ShortDecimals = 4;
    private const string Times = "\u00A0×\u00A0";
    private const string Over = " ÷\u00A0";
    private const string OverInTerm = "\u00A0÷\u00A0";

    /// <summary>What stands for the formula when no criterion has a value.</summary>
    public const string NoValue = "Aucun critère n’a de valeur";

    /// <summary>Expression and result in one line.</summary>
    public string Text => Result.Length == 0 ? Expression : $"{Expression} =\u00A0{Result}";

    /// <summary>The formula of a fiche's score.</summary>
    /// <param name="score">The score.</param>
    public static Formula Of(FicheScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Of(score.Criteria, score.WeightSum, score.Score);
    }

    /// <summary>The formula of an evaluator's own score.</summary>
    /// <param name="score">The score.</param>
    public static Formula Of(OwnScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Of(score.Criteria, score.WeightSum, score.Score);
    }

    private static Formula Of(IReadOnlyList<CriterionScore> lines, decimal weightSum, decimal? score)
    {
        if (score is not { } rounded)
        {
            return new(NoValue, null, "");
        }

        var terms = lines.Where(line => line.HasValue).ToList();
        var max = terms[0].Criterion.Max;
        var oneScale = terms.TrueForAll(term => term.Criterion.Max == max);

        var expression = new StringBuilder("100").Append(Times).Append('(');
        expression.AppendJoin(" +\u00A0", terms.Select(term => Term(term, oneScale))).Append(')').Append(Over);
        expression.Append(
            oneScale
                ? string.Create(CultureInfo.InvariantCulture, $"({FrenchNumber.Exact(max)}{Times}{FrenchNumber.Exact(weightSum)})")
                : FrenchNumber.Exact(weightSum)
        );

        var divisor = oneScale ? max * weightSum : weightSum;
        var sum = ScoreRounding.WithoutNoise(
            terms.Sum(term => term.Criterion.Weight * term.Total / (oneScale ? term.Divisor : term.Divisor * term.Criterion.Max))
        );
        var reduced = IsShort(sum) && IsShort(divisor) ? $"100{Times}{FrenchNumber.Exact(sum)}{Over}{FrenchNumber.Exact(divisor)}" : null;
        return new(expression.ToString(), reduced, FrenchNumber.TwoDecimals(rounded));
    }

    private static string Term(CriterionScore term, bool oneScale)
    {
        var mean = term.Total / term.Divisor;
        var value = IsShort(mean)
            ? FrenchNumber.Exact(mean)
            : $"({FrenchNumber.Exact(term.Total)}{OverInTerm}{FrenchNumber.Exact(term.Divisor)})";
        var product = FrenchNumber.Exact(term.Criterion.Weight) + Times + value;
        return oneScale ? product : product + OverInTerm + FrenchNumber.Exact(term.Criterion.Max);
    }

    private static bool IsShort(decimal number) => number == decimal.Round(number, ShortDecimals);
}
