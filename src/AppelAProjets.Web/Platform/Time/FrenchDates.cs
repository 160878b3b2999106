using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Platform.Time;

/// <summary>
/// Dates as they are read aloud in French. Instants come in UTC and are told in the zone of the call, because
/// «minuit» is not the same moment in Paris and in Cayenne.
/// </summary>
internal static class FrenchDates
{
    /// <summary>The zone of dates that belong to no call, which has its own.</summary>
    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // The places whose zone is named without their accents.
    private static readonly Dictionary<string, string> FrenchPlaces = new(StringComparer.Ordinal)
    {
        ["Reunion"] = "La Réunion",
        ["Noumea"] = "Nouméa",
        ["St Barthelemy"] = "Saint-Barthélemy",
    };

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>«vendredi 20 mai 2022 à 23 h 59 (heure de Paris)».</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "A long date, not a number.")]
    public static string Long(DateTime utc, TimeZoneInfo zone) => $"{DayAndHour(utc, zone)} ({ZoneName(zone)})";

    /// <summary>«vendredi 20 mai 2022 à 23 h 59», where the zone is said beside it.</summary>
    public static string DayAndHour(DateTime utc, TimeZoneInfo zone) => $"{Day(utc, zone)} à {Hour(utc, zone)}";

    /// <summary>«vendredi 20 mai 2022».</summary>
    public static string Day(DateTime utc, TimeZoneInfo zone) => Day(DateOnly.FromDateTime(Local(utc, zone)));

    /// <summary>«vendredi 20 mai 2022».</summary>
    public static string Day(DateOnly date) => $"{DayMonth(date)} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>«vendredi 20 mai».</summary>
    public static string DayMonth(DateTime utc, TimeZoneInfo zone) => DayMonth(DateOnly.FromDateTime(Local(utc, zone)));

    /// <summary>«vendredi 20 mai».</summary>
    public static string DayMonth(DateOnly date) => $"{date.ToString("dddd", French)} {DayNumber(date)} {date.ToString("MMMM", French)}";

    /// <summary>
    /// «17 mai à 14 h 32», for traces: journal, last activity, save state; «17 mai 2022 à 14 h 32» once that year is over.
    /// </summary>
    public static string ShortStamp(DateTime utc, TimeZoneInfo zone, DateTime now)
    {
        var date = DateOnly.FromDateTime(Local(utc, zone));
        var year = date.Year == Local(now, zone).Year ? string.Empty : $" {date.Year.ToString(CultureInfo.InvariantCulture)}";
        return $"{DayNumber(date)} {date.ToString("MMMM", French)}{year} à {Hour(utc, zone)}";
    }

    /// <summary>«14:32».</summary>
    public static string Time(DateTime utc, TimeZoneInfo zone) => Local(utc, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>«23 h 59», and «12 h» on the hour.</summary>
    public static string Hour(DateTime utc, TimeZoneInfo zone)
    {
        var local = Local(utc, zone);
        var hour = string.Create(CultureInfo.InvariantCulture, $"{local.Hour}{FrenchNumbers.NoBreak}h");
        return local.Minute == 0 ? hour : string.Create(CultureInfo.InvariantCulture, $"{hour}{FrenchNumbers.NoBreak}{local.Minute:00}");
    }

    /// <summary>
    /// «3 j 9 h» from one day on, «9 h 12 min» under it, then «moins d'une minute»; seconds would only make people anxious.
    /// A time that has passed is «terminé».
    /// </summary>
    public static string Remaining(TimeSpan left)
    {
        var parts = RemainingParts(left);
        if (parts.Count > 0)
        {
            return string.Join(
                ' ',
                parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Figure}{FrenchNumbers.NoBreak}{part.Unit}"))
            );
        }

        return left <= TimeSpan.Zero ? "terminé" : "moins d’une minute";
    }

    /// <summary>The figures of <see cref="Remaining"/> one by one, for the countdown; empty under a minute.</summary>
    public static IReadOnlyList<(int Figure, string Unit)> RemainingParts(TimeSpan left)
    {
        if (left < TimeSpan.FromMinutes(1))
        {
            return [];
        }

        (int Figure, string Unit)[] parts =
            left.Days > 0 ? [(left.Days, "j"), (left.Hours, "h")] : [(left.Hours, "h"), (left.Minutes, "min")];
        return [.. parts.Where(part => part.Figure > 0)];
    }

    /// <summary>«heure de Paris»: the place the zone is named after.</summary>
    public static string ZoneName(TimeZoneInfo zone)
    {
        var id = zone.Id;
        if (!zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana))
        {
            id = iana;
        }

        var place = id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        var french = FrenchPlaces.GetValueOrDefault(place, place);
        return place is "UTC" or "GMT" ? $"heure {place}" : $"heure {Of(french)}{french}";
    }

    /// <summary>The instant as HTML's <c>datetime</c> wants it, with the zone's offset.</summary>
    public static string Machine(DateTime utc, TimeZoneInfo zone)
    {
        var instant = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        return TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    // Stored instants are UTC whatever kind the database gave them back with.
    private static DateTime Local(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    private static string DayNumber(DateOnly date) => date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static string Of(string place) => "AEIOUYÉÈ".Contains(place[0], StringComparison.Ordinal) ? "d’" : "de ";
}
