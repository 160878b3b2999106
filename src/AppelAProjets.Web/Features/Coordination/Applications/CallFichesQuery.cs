using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>What the address of the list asks. An unknown value means the usual one.</summary>
internal sealed class CallFichesQuery
{
    public const string All = "toutes";
    public const string Filed = "deposees";
    public const string Drafts = "brouillons";
    public const string Withdrawn = "retirees";

    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = "q")]
    public string? Search { get; init; }

    [FromQuery(Name = "tri")]
    public string? Sort { get; init; }

    [FromQuery(Name = "sens")]
    public string? Direction { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    /// <summary>Keys of columns, one or several in each value; none means the usual ones.</summary>
    [FromQuery(Name = "colonnes")]
    public string[] Columns { get; init; } = [];

    public IReadOnlyList<string> ChosenColumns =>
        [
            .. Columns.SelectMany(value =>
                (value ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
        ];

    /// <summary>Whether the list can be sorted by a column.</summary>
    public static bool Sorts(string column) => column is "numero" or "titre" or "organisation" or "demande" or "depot";

    public string CurrentState => State is Filed or Drafts or Withdrawn ? State : All;

    public string CurrentSort => Sort is not null && Sorts(Sort) ? Sort : "numero";

    public bool Descending => Direction == "desc";

    /// <summary>The same list with one thing changed, from its first page.</summary>
    public string Address(string slug, string? state = null, string? sort = null)
    {
        var direction =
            sort is null ? Direction
            : sort == CurrentSort && !Descending ? "desc"
            : null;
        return $"~/coordination/appels/{slug}/fiches" + Asked(state ?? State, sort ?? Sort, direction, ChosenColumns);
    }

    /// <summary>The same fiches as a file with every column: «xlsx» or «csv».</summary>
    public string WholeExport(string slug, string kind) =>
        $"~/coordination/appels/{slug}/fiches.{kind}" + Asked(State, Sort, Direction, []);

    private QueryString Asked(string? state, string? sort, string? direction, IReadOnlyList<string> columns)
    {
        (string Name, string? Value)[] parts =
        [
            ("etat", state),
            ("q", Search),
            ("tri", sort),
            ("sens", direction),
            ("colonnes", string.Join(',', columns)),
        ];
        return QueryString.Create(
            parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value))
        );
    }

    public string? AriaSort(string column) =>
        CurrentSort != column ? null
        : Descending ? "descending"
        : "ascending";
}
