using System.Globalization;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Demonstration;

/// <summary>
/// How the members of the committee see one fiche: marks around which each of them varies by a fixed pattern, so that evaluators
/// differ the way people do and every loading gives the same scores.
/// </summary>
/// <param name="Index">Place of the fiche in its call.</param>
/// <param name="Marks">Eight marks in the grid's order, separated by spaces.</param>
internal sealed record DemoRatings(int Index, string Marks)
{
    private static readonly decimal[] Pattern = [0m, 0.5m, 0m, -0.5m, 0m, 0m, 0.5m, 0m, -0.5m, 0m, 0.5m, 0m, -0.5m];

    /// <summary>The evaluator who stands a point below the others on this fiche, from 0; null when they agree.</summary>
    public int? Dissenter { get; init; }

    /// <summary>The evaluator who finds «innovation» not applicable, from 0.</summary>
    public int? WithoutInnovation { get; init; }

    public IReadOnlyList<RatingEntry> Of(ScoringGrid grid, int evaluator)
    {
        var marks = Marks.Split(' ').Select(mark => decimal.Parse(mark, CultureInfo.InvariantCulture)).ToArray();
        return
        [
            .. grid
                .CriteriaInOrder.Where(criterion => !criterion.IsComputed)
                .Select((criterion, c) => Entry(criterion, c, marks[c], evaluator)),
        ];
    }

    public string CommentOf(int evaluator) => ((Index * 3) + evaluator) % 2 == 0 ? DemoRemarks.Comment(Mean, evaluator) : string.Empty;

    public string WordsForApplicant(int evaluator) => (Index + evaluator) % 3 == 0 ? DemoRemarks.ForApplicant(Mean) : string.Empty;

    private decimal Mean => Marks.Split(' ').Average(mark => decimal.Parse(mark, CultureInfo.InvariantCulture));

    private RatingEntry Entry(Criterion criterion, int c, decimal mark, int evaluator)
    {
        if (criterion.AllowsNotApplicable && WithoutInnovation == evaluator)
        {
            return new RatingEntry(criterion.Id, null, NotApplicable: true, DemoRemarks.NotApplicable);
        }

        var seen = mark + Pattern[((Index * 7) + (evaluator * 3) + (c * 5)) % Pattern.Length] - (Dissenter == evaluator ? 1m : 0m);
        var value = Math.Clamp(seen, 0m, criterion.Max);
        var speaks = ((Index + (evaluator * 2) + c) % 3) == 0 || value <= 2m || criterion.NeedsWords(value);
        return new RatingEntry(
            criterion.Id,
            value,
            Justification: speaks ? DemoRemarks.On(criterion.Code, value, evaluator) : string.Empty
        );
    }
}
