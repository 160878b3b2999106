using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Coordination;

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

    public string CurrentState => State is Filed or Drafts or Withdrawn ? State : All;

    public string CurrentSort => Sort is "titre" or "organisation" or "demande" or "depot" ? Sort : "numero";

    public bool Descending => Direction == "desc";

    /// <summary>The same list with one thing changed, from its first page.</summary>
    public string Address(string slug, string? state = null, string? sort = null)
    {
        var direction =
            sort is null ? Direction
            : sort == CurrentSort && !Descending ? "desc"
            : null;
        (string Name, string? Value)[] parts = [("etat", state ?? State), ("q", Search), ("tri", sort ?? Sort), ("sens", direction)];
        return $"~/coordination/appels/{slug}/fiches"
            + QueryString.Create(
                parts.Where(part => !string.IsNullOrWhiteSpace(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value))
            );
    }

    public string? AriaSort(string column) =>
        CurrentSort != column ? null
        : Descending ? "descending"
        : "ascending";
}
