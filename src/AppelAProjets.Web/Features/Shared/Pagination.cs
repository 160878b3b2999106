using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_Pagination.cshtml</c>: pages are addresses, so that a view can be shared.</summary>
/// <param name="Page">Current page, from 1.</param>
/// <param name="PageSize">Lines on a page.</param>
/// <param name="Total">Lines in all.</param>
/// <param name="What">One of what is listed: «fiche».</param>
/// <param name="Many">Several of them, when an «s» at the end is not enough.</param>
internal sealed record PaginationModel(int Page, int PageSize, int Total, string What, string? Many = null)
{
    public const string Parameter = "page";

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>«21 à 40 sur 45 fiches»; «1 fiche» when everything is on one page.</summary>
    public string Sentence =>
        Pages == 1
            ? FrenchNumbers.Count(Total, What, Many)
            : $"{FrenchNumbers.Whole(First)} à {FrenchNumbers.Whole(Last)} sur {FrenchNumbers.Count(Total, What, Many)}";

    public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

    public int Last => Math.Min(Page * PageSize, Total);

    /// <summary>First, last, and the neighbours of the current page; null stands for those left out.</summary>
    public IReadOnlyList<int?> Shown()
    {
        var kept = Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 1);
        var shown = new List<int?>();
        foreach (var page in kept)
        {
            var previous = shown.LastOrDefault() ?? 0;
            if (page == previous + 2)
            {
                shown.Add(page - 1);
            }
            else if (page > previous + 2)
            {
                shown.Add(null);
            }

            shown.Add(page);
        }

        return shown;
    }

    /// <summary>The same address with another page; sort and filters stay.</summary>
    public static string Address(HttpRequest request, int page)
    {
        var query = request
            .Query.Where(pair => pair.Key is not Parameter)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        var path = request.PathBase + request.Path;
        return QueryHelpers.AddQueryString(
            QueryHelpers.AddQueryString(path, query),
            Parameter,
            page.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}
