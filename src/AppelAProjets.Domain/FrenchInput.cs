using System.Globalization;

namespace AppelAProjets.Domain;

/// <summary>Reads numbers and days the way people type them in French.</summary>
public static class FrenchInput
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>Reads «12», «12,5», «1 234.5» or «-3», with any kind of space: at most 15 figures before the comma and 6 after.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="number">The number, or zero.</param>
    /// <returns>True when it is one.</returns>
    public static bool TryNumber(string? text, out decimal number)
    {
        number = 0;
        var digits = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
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

    /// <summary>Reads a day: «4/7/2022», «04.07.2022», «04-07-2022» or «2022-07-04», from 1900 to 2200.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="day">The day.</param>
    /// <returns>True when it is one.</returns>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= 1900 and <= 2200;
}
