using PublicHoliday;

namespace AppelAProjets.Web.Platform.Time;

/// <summary>
/// The public holidays of France, those of Alsace-Moselle and of overseas included, as the PublicHoliday library keeps them.
/// </summary>
internal static class PublicHolidays
{
    private static readonly Dictionary<string, FrancePublicHoliday.Regions> Overseas = new(StringComparer.Ordinal)
    {
        ["America/Guadeloupe"] = FrancePublicHoliday.Regions.Guadeloupe,
        ["America/Martinique"] = FrancePublicHoliday.Regions.Martinique,
        ["America/Cayenne"] = FrancePublicHoliday.Regions.Guyane,
        ["America/St_Barthelemy"] = FrancePublicHoliday.Regions.SaintBarthelemy,
        ["America/Marigot"] = FrancePublicHoliday.Regions.SaintMartin,
        ["Indian/Reunion"] = FrancePublicHoliday.Regions.Reunion,
        ["Indian/Mayotte"] = FrancePublicHoliday.Regions.Mayotte,
        ["Pacific/Noumea"] = FrancePublicHoliday.Regions.NouvelleCaledonie,
        ["Pacific/Tahiti"] = FrancePublicHoliday.Regions.PolynesieFrancaise,
        ["Pacific/Marquesas"] = FrancePublicHoliday.Regions.PolynesieFrancaise,
        ["Pacific/Gambier"] = FrancePublicHoliday.Regions.PolynesieFrancaise,
        ["Pacific/Wallis"] = FrancePublicHoliday.Regions.WallisEtFutuna,
    };

    /// <summary>Why nobody works that day, in French: «un samedi», «un jour férié (Toussaint)»; null on a working day.</summary>
    internal static string? WhyClosed(DateOnly day, string zoneId)
    {
        var region = Overseas.GetValueOrDefault(zoneId, FrancePublicHoliday.Regions.OnlyOfficial);
        if (NameOf(day, region) is { } name)
        {
            return $"un jour férié ({name})";
        }

        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => "un samedi",
            DayOfWeek.Sunday => "un dimanche",
            _ when zoneId == "Europe/Paris" && NameOf(day, FrancePublicHoliday.Regions.AlsaceMoselle) is { } there =>
                $"un jour férié en Alsace et en Moselle ({there})",
            _ => null,
        };
    }

    private static string? NameOf(DateOnly day, FrancePublicHoliday.Regions region)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return new FrancePublicHoliday { Region = region }
            .PublicHolidaysInformation(day.Year)
            .FirstOrDefault(holiday => holiday.HolidayDate == at)
            ?.Name;
    }
}
