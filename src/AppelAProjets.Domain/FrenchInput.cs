using System.Globalization;
using System.Text.RegularExpressions;

namespace AppelAProjets.Domain;

/// <summary>Reads numbers and days the way people type them in French.</summary>
public static partial class FrenchInput
{
    /// <summary>What to do when a year has two figures: «04/07/01» is 2001 to some and 1901 to others.</summary>
    public const string YearOnFourFigures = "Écrivez l’année sur 4 chiffres, par exemple 04/07/2022.";

    private static readonly string[] DayFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy-M-d", "yyyy/M/d"];

    // Beginnings that tell one month from the others, without accents.
    private static readonly string[] Months = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

    /// <summary>Reads «12», «12,5», «1 234.5» or «-3», with any kind of space: at most 15 figures before the comma and 6 after.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="number">The number, or zero.</param>
    /// <returns>True when it is one.</returns>
    public static bool TryNumber(string? text, out decimal number)
    {
        number = 0;
        var digits = TypedText.Compact(text).Replace(',', '.');
        var unsigned = digits.StartsWith('-') ? digits[1..] : digits;
        var parts = unsigned.Split('.');
        return parts.Length <= 2
            && parts[0].Length is >= 1 and <= 15
            && (parts.Length == 1 || parts[1].Length is >= 1 and <= 6)
            && parts.All(part => part.All(char.IsAsciiDigit))
            && decimal.TryParse(
                digits,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>Reads a whole number without sign: «84», «1 200», with any kind of space.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="number">The number, or zero.</param>
    /// <returns>True when it is one.</returns>
    public static bool TryWhole(string? text, out int number) =>
        int.TryParse(TypedText.Compact(text), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>
    /// Reads a day, from 1900 to 2200: «4/7/2022», «04.07.2022», «04-07-2022», «2022-07-04», «1er mars 2027», «lundi 1 mars 2027».
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="day">The day.</param>
    /// <returns>True when it is one.</returns>
    public static bool TryDay(string? text, out DateOnly day)
    {
        var typed = TypedText.Legible(text);
        var joined = Joints.Replace(typed, "$1");
        return (
                DateOnly.TryParseExact(joined, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                || TryWords(typed, out day)
            ) && day.Year is >= 1900 and <= 2200;
    }

    /// <summary>Reads a day and an hour: «20/05/2026 23:59», «20 mai 2026 à 23 h 59», «2026-05-20T23:59».</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="instant">The day and the hour, without zone.</param>
    /// <returns>True when it is one.</returns>
    public static bool TryInstant(string? text, out DateTime instant)
    {
        instant = default;
        var match = DayAndHour.Match(TypedText.Legible(text));
        if (
            !match.Success
            || !TryDay(match.Groups["day"].Value, out var day)
            || !TimeOnly.TryParseExact(
                $"{match.Groups["hour"].Value}:{(match.Groups["minute"].Length > 0 ? match.Groups["minute"].Value : "00")}",
                "H:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var hour
            )
        )
        {
            return false;
        }

        instant = day.ToDateTime(hour);
        return true;
    }

    /// <summary>True when what was typed looks like a date whose year has two figures.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Whether <see cref="YearOnFourFigures"/> is what to say.</returns>
    public static bool HasShortYear(string? text) => ShortYear.IsMatch(TypedText.Legible(text));

    /// <summary>Why what was typed is no day, and what to do.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Two sentences, in French.</returns>
    public static string WhyNoDay(string? text) =>
        HasShortYear(text)
            ? $"L’année de cette date n’est pas sûre. {YearOnFourFigures}"
            : "Cette date n’existe pas. Écrivez-la sous la forme 04/07/2022.";

    private static bool TryWords(string typed, out DateOnly day)
    {
        day = default;
        var match = DayInWords.Match(typed);
        if (!match.Success)
        {
            return false;
        }

        var name = match.Groups["month"].Value.ToLowerInvariant().Replace('é', 'e').Replace('û', 'u');
        var month = Array.FindIndex(Months, start => name.StartsWith(start, StringComparison.Ordinal)) + 1;
        return month > 0
            && DateOnly.TryParseExact(
                $"{match.Groups["day"].Value}/{month}/{match.Groups["year"].Value}",
                "d/M/yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            );
    }

    [GeneratedRegex(@"\s*([/.-])\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joints { get; }

    [GeneratedRegex(
        @"^(?:le\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?<day>\d{1,2})\s*(?:er|ᵉʳ)?\s+"
            + @"(?<month>janvier|janv\.?|jan\.?|f[ée]vrier|f[ée]vr?\.?|mars|mar\.?|avril|avr\.?|mai|juin|juillet|juil\.?|ao[uû]t|"
            + @"septembre|sept?\.?|octobre|oct\.?|novembre|nov\.?|d[ée]cembre|d[ée]c\.?)\s+(?<year>\d{4})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DayInWords { get; }

    [GeneratedRegex(
        @"^(?<day>.+?)(?:\s*,?\s+(?:[àa]\s+)?|T)(?<hour>\d{1,2})\s*(?::|h|\s+heures?)\s*(?<minute>\d{2})?(:\d{2})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DayAndHour { get; }

    [GeneratedRegex(
        @"^\d{1,2}\s*[/. -]\s*\d{1,2}\s*[/. -]\s*\d{2}$|^(?:\p{L}+\s+)*\d{1,2}(?:er)?\s+\p{L}+\.?\s+\d{2}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ShortYear { get; }
}
