using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The zones a French call may be in: mainland and overseas.</summary>
internal static class TimeZones
{
    private static readonly string[] Known =
    [
        "Europe/Paris",
        "America/Guadeloupe",
        "America/Martinique",
        "America/Cayenne",
        "Indian/Reunion",
        "Indian/Mayotte",
        "America/Miquelon",
        "Pacific/Noumea",
        "Pacific/Tahiti",
        "Pacific/Wallis",
        "America/Marigot",
        "America/St_Barthelemy",
    ];

    /// <summary>Those offered, and the one of the call even if it is another.</summary>
    public static IReadOnlyList<(string Id, string Name)> Offered(string? current) =>
        [
            .. Known
                .Union(current is null ? [] : [current], StringComparer.Ordinal)
                .Where(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
                .Select(id => (id, FrenchDates.ZoneName(TimeZoneInfo.FindSystemTimeZoneById(id)))),
        ];
}
