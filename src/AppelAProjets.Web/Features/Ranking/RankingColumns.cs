using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Spreadsheets;

namespace AppelAProjets.Web.Features.Ranking;

/// <summary>The columns of the exported ranking, the same for the workbook and the text file.</summary>
internal static class RankingColumns
{
    /// <summary>One line per fiche.</summary>
    public static IReadOnlyList<Column<RankedFiche>> In(TimeZoneInfo zone) =>
        [
            new("Rang", CellFormat.Whole, 8, row => row.Rank),
            new("Liste", CellFormat.Text, 20, row => FrenchWords.For(row.List).Text),
            new("Numéro", CellFormat.Text, 16, row => row.Number),
            new("Titre de l’action", CellFormat.Text, 44, row => row.Title),
            new("Organisation", CellFormat.Text, 34, row => row.OrganisationName),
            new("Commune", CellFormat.Text, 18, row => row.Town),
            new("Score sur 100", CellFormat.TwoDecimals, 12, row => row.Score),
            new("Évaluations déposées", CellFormat.Whole, 13, row => row.Row.Score.FiledCount),
            new("Médiane", CellFormat.TwoDecimals, 11, row => row.Spread.Median),
            new("Score le plus bas", CellFormat.TwoDecimals, 12, row => row.Spread.Min),
            new("Score le plus haut", CellFormat.TwoDecimals, 12, row => row.Spread.Max),
            new("Écart-type", CellFormat.TwoDecimals, 11, row => row.Spread.StandardDeviation),
            new("Montant demandé", CellFormat.Euros, 17, row => row.RequestedCents / 100m),
            new("Décision", CellFormat.Text, 22, row => row.Decision is { } decision ? FrenchWords.For(decision.Outcome).Text : null),
            new("Montant accordé", CellFormat.Euros, 17, row => row.Decision?.GrantedCents / 100m),
            new("Motif ou condition", CellFormat.Text, 50, row => row.Decision?.Motive is { Length: > 0 } motive ? motive : null),
            new("Déposée le", CellFormat.Instant, 18, row => TimeZoneInfo.ConvertTimeFromUtc(row.FiledAt, zone)),
            new("Dépôt dans le délai de grâce", CellFormat.Text, 14, row => row.InGrace ? "oui" : "non"),
            new("Dépôt sous prolongation accordée à l’organisation", CellFormat.Text, 18, row => row.InExtension ? "oui" : "non"),
            new("Remarques", CellFormat.Text, 60, Remarks),
        ];

    /// <summary>Number, title, then the points each criterion brings and their sum.</summary>
    public static IReadOnlyList<Column<RankedFiche>> Points(ScoringGrid grid) =>
        [
            new("Numéro", CellFormat.Text, 16, row => row.Number),
            new("Titre de l’action", CellFormat.Text, 44, row => row.Title),
            .. grid.CriteriaInOrder.Select(
                (criterion, place) =>
                    new Column<RankedFiche>($"{criterion.Label} (points)", CellFormat.TwoDecimals, 16, row => Points(row, place))
            ),
            new("Score sur 100", CellFormat.TwoDecimals, 12, row => row.Score),
            new("Calcul", CellFormat.Text, 90, row => Formula.Of(row.Row.Score).Text),
        ];

    private static decimal? Points(RankedFiche row, int place) => row.Row.Score.Criteria[place].Points;

    private static string? Remarks(RankedFiche row)
    {
        string[] remarks =
        [
            .. row.Row.Reasons.Select(reason => reason.Message),
            .. row.Row.TieBreak is { } tie ? [tie.Message] : Array.Empty<string>(),
        ];
        return remarks.Length == 0 ? null : string.Join(' ', remarks);
    }
}
