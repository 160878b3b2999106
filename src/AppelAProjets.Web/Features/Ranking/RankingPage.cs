using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Ranking;

/// <summary>The ranking as its page shows it.</summary>
internal sealed record RankingPage(
    CoordinatedCall Call,
    CallRanking Ranking,
    RankingQuery Query,
    IReadOnlyList<RankedFiche> Rows,
    StripAxis Axis,
    DateTime At
)
{
    public static RankingPage Of(CoordinatedCall call, CallRanking ranking, RankingQuery query, DateTime at)
    {
        var above = ranking.Line?.Above ?? int.MaxValue;
        var shown = ranking.Rows.Where((row, place) => query.Shows(row, above, place));
        return new RankingPage(call, ranking, query, [.. query.Ordered(shown)], StripAxis.Of(ranking.Rows), at);
    }

    /// <summary>The views offered: without envelope no line parts the fiches.</summary>
    internal IEnumerable<(string View, string Text)> Views =>
        Ranking.EnvelopeCents is null
            ? [Everything, .. Others]
            : [Everything, (RankingQuery.AboveLine, "Au-dessus de la ligne"), (RankingQuery.BelowLine, "Sous la ligne"), .. Others];

    /// <summary>Evaluations filed, all fiches together.</summary>
    internal int FiledEvaluations => Ranking.Rows.Sum(row => row.Row.Score.FiledCount);

    /// <summary>The funding line when it passes among the classed fiches; null when the money lasts to the last one.</summary>
    internal FundingLine? DrawnLine => Ranking.Line is { } line && line.Above < Ranking.Classed.Count() ? line : null;

    private static (string View, string Text) Everything => (RankingQuery.Everything, "Toutes");

    private static (string View, string Text)[] Others =>
        [(RankingQuery.Unclassed, "Non classées"), (RankingQuery.ToWatch, "Écarts à discuter")];

    /// <summary>The score of each evaluator, in words.</summary>
    internal static string OwnScores(Spread spread) =>
        string.Join(" ; ", spread.OwnScores.Select(own => FrenchNumbers.Fixed(own.Score, 2)));

    public int Count(string view)
    {
        var above = Ranking.Line?.Above ?? int.MaxValue;
        var query = new RankingQuery { View = view };
        return Ranking.Rows.Where((row, place) => query.Shows(row, above, place)).Count();
    }

    /// <summary>True when the funding line is drawn before this row: the rows are in order and the money ends here.</summary>
    public bool LineComesBefore(RankedFiche row) =>
        Query.IsInOrder
        && Query.CurrentView == RankingQuery.Everything
        && string.IsNullOrWhiteSpace(Query.Search)
        && DrawnLine is { } line
        && ReferenceEquals(row, Ranking.Rows[line.Above]);

    public bool IsBelowLine(RankedFiche row) =>
        row is { List: RankingList.Classed, IsWithoutMoney: false } && Ranking.Line is { } line && PlaceOf(row) >= line.Above;

    /// <summary>The address of the same page with one thing changed; null takes it out.</summary>
    public string Address(string? view = null, string? sort = null, bool? criteria = null)
    {
        var direction =
            sort is null ? Query.Direction
            : sort == Query.CurrentSort && !Query.Descending ? "desc"
            : null;
        var showsCriteria = criteria ?? Query.ShowsCriteria;
        (string Name, string? Value)[] parts =
        [
            ("vue", view ?? Query.View),
            ("q", Query.Search),
            ("tri", sort ?? Query.Sort),
            ("sens", direction),
            ("colonnes", showsCriteria ? "criteres" : null),
        ];
        return $"/coordination/appels/{Call.Slug}/classement"
            + QueryString.Create(
                parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value))
            );
    }

    public string? AriaSort(string column) =>
        Query.CurrentSort != column ? null
        : Query.Descending ? "descending"
        : "ascending";

    private int PlaceOf(RankedFiche row)
    {
        var place = 0;
        while (!ReferenceEquals(Ranking.Rows[place], row))
        {
            place++;
        }

        return place;
    }
}

/// <summary>The axis of the distribution strips: 40 to 100, widened to the data.</summary>
/// <param name="From">Lowest score drawn.</param>
internal sealed record StripAxis(int From)
{
    private const int UsualFrom = 40;

    public static StripAxis Of(IEnumerable<RankedFiche> rows)
    {
        var lowest = rows.Min(row => row.Spread.Min) ?? UsualFrom;
        return new StripAxis((int)Math.Min(UsualFrom, Math.Floor(lowest / 10m) * 10m));
    }

    /// <summary>The place of a score along the strip, in percent, as SVG writes it.</summary>
    public string Percent(decimal score) =>
        Math.Round(100m * (score - From) / (100 - From), 2).ToString(System.Globalization.CultureInfo.InvariantCulture) + "%";
}
