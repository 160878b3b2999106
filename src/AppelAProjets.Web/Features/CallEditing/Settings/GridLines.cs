using System.Globalization;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>Writes a grid as lines of words.</summary>
internal static class GridLines
{
    internal static IEnumerable<SettingLine> Criteria(GridSettings grid)
    {
        const CallSection Section = CallSection.Grid;
        foreach (var criterion in grid.Criteria)
        {
            var named = $"«\u00A0{criterion.Label}\u00A0»";
            var key = criterion.Code;
            yield return new(Section, $"{key}:libelle", $"Critère {key}", criterion.Label);
            yield return new(Section, $"{key}:explication", $"{named}, explication", criterion.Description);
            yield return new(
                Section,
                $"{key}:poids",
                $"{named}, poids",
                $"{FrenchNumbers.Compact(criterion.Weight, 4)} (part {FrenchNumbers.Compact(grid.Share(criterion), 1)}\u00A0%)"
            );
            yield return new(
                Section,
                $"{key}:echelle",
                $"{named}, échelle",
                $"de {FrenchNumbers.Compact(criterion.Min, 4)} à {FrenchNumbers.Compact(criterion.Max, 4)}, par pas de "
                    + $"{FrenchNumbers.Compact(criterion.Step, 4)}"
            );
            yield return new(
                Section,
                $"{key}:na",
                $"{named}, «\u00A0non applicable\u00A0»",
                SettingLines.YesNo(criterion.AllowsNotApplicable)
            );
            yield return new(
                Section,
                $"{key}:plancher",
                $"{named}, plancher",
                criterion.Floor is { } floor ? FrenchNumbers.Compact(floor, 4) : string.Empty
            );
            yield return new(
                Section,
                $"{key}:reperes",
                $"{named}, repères",
                string.Join(
                    "\n",
                    criterion
                        .Levels.OrderBy(level => level.Value)
                        .Select(level => $"{FrenchNumbers.Compact(level.Value, 4)}\u00A0: {level.Description}")
                )
            );
            yield return new(
                Section,
                $"{key}:calcul",
                $"{named}, calcul",
                criterion.Figure is { } figure
                    ? $"d’après\u00A0: {FigureWords.For(figure)}\n"
                        + string.Join(
                            "\n",
                            criterion.Bands.Select(band => $"{FigureWords.For(band, figure)}\u00A0: {FrenchNumbers.Compact(band.Value, 4)}")
                        )
                    : "noté par le comité"
            );
        }

        yield return new(
            Section,
            "ordre",
            "Ordre des critères",
            string.Join("\n", grid.Criteria.Select(criterion => criterion.Label)),
            false
        );
    }

    internal static IEnumerable<SettingLine> Ranking(GridSettings grid)
    {
        const CallSection Section = CallSection.Ranking;
        yield return new(
            Section,
            "moyenne",
            "Note d’un critère",
            grid.Aggregation == Aggregation.Median ? "médiane des évaluateurs" : "moyenne des évaluateurs"
        );
        yield return new(
            Section,
            "minimum",
            "Évaluations pour être classée",
            grid.MinimumEvaluations.ToString(CultureInfo.InvariantCulture)
        );
        yield return new(
            Section,
            "seuil",
            "Seuil sur 100",
            grid.Threshold is { } threshold ? FrenchNumbers.Compact(threshold, 4) : string.Empty
        );
        yield return new(Section, "departage", "Départage à score égal", string.Join("\n", grid.TieRules.Select(rule => Of(rule, grid))));
    }

    private static string Of(TieRule rule, GridSettings grid) =>
        rule.Kind switch
        {
            TieRuleKind.LowerRequest => "montant demandé le plus bas",
            TieRuleKind.EarlierFiling => "dépôt le plus ancien",
            _ => "meilleure note à "
                + $"«\u00A0{grid.Criteria.FirstOrDefault(c => c.Code == rule.CriterionCode)?.Label ?? rule.CriterionCode}\u00A0»",
        };
}
