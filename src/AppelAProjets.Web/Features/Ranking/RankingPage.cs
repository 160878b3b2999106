using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Features.Shared.Rankings;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Ranking;

/// <summary>The ranking as its page shows it.</summary>
public sealed record RankingPage(
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
        && Ranking.Line is { } line
        && line.Above < Ranking.Classed.Count()
        && ReferenceEquals(row, Ranking.Rows[line.Above]);

    public bool IsBelowLine(RankedFiche row) => row.List == RankingList.Classed && Ranking.Line is { } line && PlaceOf(row) >= line.Above;

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
public sealed record StripAxis(int From)
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
