using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data.Queries;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Ranking;

/// <summary>
/// What the address of the ranking asks: which fiches, in which order, with which columns. An unknown value means the usual one.
/// </summary>
internal sealed class RankingQuery
{
    public const string Everything = "toutes";
    public const string AboveLine = "financees";
    public const string BelowLine = "sous-la-ligne";
    public const string Unclassed = "non-classees";
    public const string ToWatch = "ecarts";

    [FromQuery(Name = "vue")]
    public string? View { get; init; }

    [FromQuery(Name = "q")]
    public string? Search { get; init; }

    [FromQuery(Name = "tri")]
    public string? Sort { get; init; }

    [FromQuery(Name = "sens")]
    public string? Direction { get; init; }

    [FromQuery(Name = "colonnes")]
    public string? Columns { get; init; }

    public string CurrentView => View is AboveLine or BelowLine or Unclassed or ToWatch ? View : Everything;

    public string CurrentSort => Sort is "titre" or "organisation" or "score" or "demande" or "accorde" ? Sort : "rang";

    public bool Descending => Direction == "desc";

    public bool ShowsCriteria => Columns == "criteres";

    /// <summary>The three lists in their order: the one view where the funding line has a place.</summary>
    public bool IsInOrder => CurrentSort == "rang" && !Descending;

    public bool Shows(RankedFiche row, int aboveLine, int place) =>
        Matches(row)
        && CurrentView switch
        {
            AboveLine => row is { List: RankingList.Classed, IsWithoutMoney: false } && place < aboveLine,
            BelowLine => row is { List: RankingList.Classed, IsWithoutMoney: false } && place >= aboveLine,
            Unclassed => row.List != RankingList.Classed,
            ToWatch => row.IsWide,
            _ => true,
        };

    public IEnumerable<RankedFiche> Ordered(IEnumerable<RankedFiche> rows)
    {
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);
        return CurrentSort switch
        {
            "titre" => By(rows, row => row.Title, order),
            "organisation" => By(rows, row => row.OrganisationName, order),
            "score" => By(rows, row => row.Score ?? -1m, Comparer<decimal>.Default),
            "demande" => By(rows, row => row.RequestedCents, Comparer<long>.Default),
            "accorde" => By(rows, row => row.Decision?.GrantedCents ?? -1, Comparer<long>.Default),
            _ => Descending ? rows.Reverse() : rows,
        };
    }

    private bool Matches(RankedFiche row) =>
        string.IsNullOrWhiteSpace(Search)
        || Contains(row.Title, Search)
        || Contains(row.OrganisationName, Search)
        || Contains(row.Number, Search);

    // «ecole» finds «École».
    private static bool Contains(string text, string searched) =>
        System
            .Globalization.CultureInfo.GetCultureInfo("fr-FR")
            .CompareInfo.IndexOf(
                text,
                searched.Trim(),
                System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace
            ) >= 0;

    private IOrderedEnumerable<RankedFiche> By<TKey>(
        IEnumerable<RankedFiche> rows,
        Func<RankedFiche, TKey> key,
        IComparer<TKey> comparer
    ) => Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
}
