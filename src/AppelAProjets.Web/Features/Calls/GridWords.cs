using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>One line of the table of weights.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Share">Its share, in percent, not rounded.</param>
/// <param name="BarPercent">Width of its bar, the heaviest criterion taking all of it.</param>
internal sealed record WeightLine(Criterion Criterion, decimal Share, decimal BarPercent)
{
    /// <summary>«20 %», «12,5 %».</summary>
    public string ShareText => FrenchNumbers.Compact(Share, 1) + FrenchNumbers.NoBreak + "%";
}

/// <summary>How a grid scores, said before anyone answers: rules known only afterwards would be rules chosen afterwards.</summary>
internal static class GridWords
{
    private static readonly string[] Numbers = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    /// <summary>From the heaviest criterion to the lightest.</summary>
    public static IReadOnlyList<WeightLine> Weights(ScoringGrid grid)
    {
        var lines = grid
            .CriteriaInOrder.Select(c => (Criterion: c, Share: grid.Share(c)))
            .OrderByDescending(l => l.Share)
            .ThenBy(l => l.Criterion.Position)
            .ToList();
        return [.. lines.Select(l => new WeightLine(l.Criterion, l.Share, Math.Round(100 * l.Share / lines[0].Share, 2)))];
    }

    internal static bool HasComputed(ScoringGrid grid) => grid.Criteria.Any(criterion => criterion.IsComputed);

    /// <summary>What the marks of a criterion stand for, from the highest.</summary>
    internal static IEnumerable<CriterionLevel> LevelsOf(Criterion criterion) => criterion.Levels.OrderByDescending(level => level.Value);

    /// <summary>«Six critères sont notés de 0 à 5 par les membres du comité, deux sont calculés d'après votre fiche…»</summary>
    public static string Introduction(ScoringGrid grid)
    {
        var rated = grid.Criteria.Where(c => !c.IsComputed).ToList();
        var computed = grid.Criteria.Count - rated.Count;
        var scale = rated.Select(c => (c.Min, c.Max)).Distinct().ToList() is [var (min, max)]
            ? $" de {FrenchNumbers.Compact(min)} à {FrenchNumbers.Compact(max)}"
            : string.Empty;
        var who = rated.Count switch
        {
            0 => "Tous les critères sont calculés d’après votre fiche",
            1 => $"Un critère est noté{scale} par les membres du comité",
            _ => $"{Capital(Number(rated.Count))} critères sont notés{scale} par les membres du comité",
        };
        var how =
            rated.Count == 0 || computed == 0 ? string.Empty
            : computed == 1 ? ", un est calculé d’après votre fiche"
            : $", {Number(computed)} sont calculés d’après votre fiche";
        return $"{who}{how}. La note sur 100 est leur somme, pesée comme ci-dessous.";
    }

    /// <summary>What keeps a fiche out of the ranking, one sentence each.</summary>
    public static IReadOnlyList<string> Conditions(ScoringGrid grid)
    {
        var sentences = grid
            .CriteriaInOrder.Where(c => c.Floor is > 0)
            .Select(c =>
                $"Une fiche notée moins de {FrenchNumbers.Compact(c.Floor!.Value)} sur {FrenchNumbers.Compact(c.Max)} à "
                + $"«\u00A0{c.Label}\u00A0» est classée à part."
            )
            .ToList();
        if (grid.Threshold is { } threshold and > 0)
        {
            sentences.Add($"Une fiche dont la note est inférieure à {FrenchNumbers.Compact(threshold)} sur 100 est classée à part.");
        }

        if (grid.MinimumEvaluations > 0)
        {
            sentences.Add(
                "Une fiche entre au classement à partir de "
                    + $"{FrenchNumbers.Count(grid.MinimumEvaluations, "évaluation déposée", "évaluations déposées")}."
            );
        }

        var together = grid.Aggregation == Aggregation.Median ? "la médiane" : "la moyenne";
        sentences.Add($"La note d’un critère est {together} de celles que donnent les membres du comité.");
        return sentences;
    }

    private static string Number(int count) => count < Numbers.Length ? Numbers[count] : FrenchNumbers.Whole(count);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
