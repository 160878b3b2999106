using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>The ordered tie rules of a grid, with the place of their criterion found once.</summary>
internal sealed class TieRules : IComparer<ScoredFiche>
{
    private readonly TieRule[] _rules;
    private readonly int[] _criterionPlaces;
    private readonly PossibleConflictDecision[] _decisions;

    internal TieRules(ScoringGrid grid)
    {
        var codes = grid.CriteriaInOrder.Select(criterion => criterion.Code).ToList();
        _rules = [.. grid.TieRules];
        _criterionPlaces = Array.ConvertAll(_rules, rule => rule.CriterionCode is { } code ? codes.IndexOf(code) : -1);
        _decisions = Array.ConvertAll(_rules, rule => new PossibleConflictDecision(rule, Describe(grid, rule)));
    }

    /// <summary>
    /// Order of two fiches with the same score; what no rule separates goes by number, so that the order of input never shows.
    /// </summary>
    public int Compare(ScoredFiche? x, ScoredFiche? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = CompareByRules(x, y, out _);
        return order != 0 ? order : ScoredFiche.CompareNumbers(x, y);
    }

    /// <summary>The first rule that separates two fiches; null when they share their rank.</summary>
    internal PossibleConflictDecision? Separating(ScoredFiche x, ScoredFiche y) =>
        CompareByRules(x, y, out var decisive) != 0 ? _decisions[decisive] : null;

    /// <summary>Below 0 when <paramref name="x"/> goes first; the decisive rule means nothing when the answer is 0.</summary>
    private int CompareByRules(ScoredFiche x, ScoredFiche y, out int decisive)
    {
        var order = 0;
        for (decisive = 0; decisive < _rules.Length; decisive++)
        {
            order = CompareBy(decisive, x, y);
            if (order != 0)
            {
                break;
            }
        }

        return order;
    }

    private int CompareBy(int rule, ScoredFiche x, ScoredFiche y) =>
        _rules[rule].Kind switch
        {
            TieRuleKind.CriterionMean => CompareMeans(_criterionPlaces[rule], x, y),
            TieRuleKind.LowerRequest => x.Fiche.RequestedCents.CompareTo(y.Fiche.RequestedCents),
            TieRuleKind.EarlierFiling => x.Fiche.FiledAt.CompareTo(y.Fiche.FiledAt),
            _ => throw new InvalidOperationException("Unknown tie rule."),
        };

    // The highest mean goes first: the order of the two is reversed.
    private static int CompareMeans(int place, ScoredFiche x, ScoredFiche y) =>
        CriterionScore.CompareMeans(y.Score.Criteria.ItemRef(place), x.Score.Criteria.ItemRef(place));

    private static string Describe(ScoringGrid grid, TieRule rule) =>
        rule.Kind switch
        {
            TieRuleKind.CriterionMean => $"note la plus haute à «\u00A0{grid.FindByCode(rule.CriterionCode ?? "")?.Label}\u00A0»",
            TieRuleKind.LowerRequest => "montant demandé le plus bas",
            TieRuleKind.EarlierFiling => "dépôt le plus ancien",
            _ => throw new InvalidOperationException("Unknown tie rule."),
        };
}
