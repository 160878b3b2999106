using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>The ordered tie rules of a grid, with the place of their criterion found once.</summary>
internal sealed class TieRules : IComparer<ScoredFiche>
{
    private readonly TieRule[] _rules;
    private readonly int[] _criterionPlaces;
    private readonly TieDecision[] _decisions;

    internal TieRules(ScoringGrid grid)
    {
        var codes = grid.CriteriaInOrder.Select(criterion => criterion.Code).ToList();
        _rules = [.. grid.TieRules];
        _criterionPlaces = Array.ConvertAll(_rules, rule => rule.CriterionCode is { } code ? codes.IndexOf(code) : -1);
        _decisions = Array.ConvertAll(_rules, rule => new TieDecision(rule, Describe(grid, rule)));
    }

    /// <summary>Order of two fiches with the same score; what no rule separates goes by number, so that the order of input never shows.</summary>
    public int Compare(ScoredFiche x, ScoredFiche y)
    {
        var first = FirstDifference(x, y);
        return first >= 0 ? CompareBy(first, x, y) : ScoredFiche.CompareNumbers(x, y);
    }

    /// <summary>The first rule that separates two fiches; null when they share their rank.</summary>
    internal TieDecision? Separating(in ScoredFiche x, in ScoredFiche y)
    {
        var first = FirstDifference(x, y);
        return first >= 0 ? _decisions[first] : null;
    }

    private int FirstDifference(in ScoredFiche x, in ScoredFiche y)
    {
        for (var r = 0; r < _rules.Length; r++)
        {
            if (CompareBy(r, x, y) != 0)
            {
                return r;
            }
        }

        return -1;
    }

    /// <summary>Below 0 when <paramref name="x"/> goes first.</summary>
    private int CompareBy(int rule, in ScoredFiche x, in ScoredFiche y) => _rules[rule].Kind switch
    {
        TieRuleKind.CriterionMean => CompareMeans(_criterionPlaces[rule], x, y),
        TieRuleKind.LowerRequest => x.Fiche.RequestedCents.CompareTo(y.Fiche.RequestedCents),
        TieRuleKind.EarlierFiling => x.Fiche.FiledAt.CompareTo(y.Fiche.FiledAt),
        _ => throw new InvalidOperationException("Unknown tie rule."),
    };

    // The highest mean goes first: the order of the two is reversed.
    private static int CompareMeans(int place, in ScoredFiche x, in ScoredFiche y) =>
        CriterionScore.CompareMeans(y.Score.Criteria[place], x.Score.Criteria[place]);

    private static string Describe(ScoringGrid grid, TieRule rule) => rule.Kind switch
    {
        TieRuleKind.CriterionMean => $"note la plus haute à «\u00A0{grid.FindByCode(rule.CriterionCode ?? "")?.Label}\u00A0»",
        TieRuleKind.LowerRequest => "montant demandé le plus bas",
        TieRuleKind.EarlierFiling => "dépôt le plus ancien",
        _ => throw new InvalidOperationException("Unknown tie rule."),
    };
}
