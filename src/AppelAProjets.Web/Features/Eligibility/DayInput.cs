using System.Globalization;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>A day as a browser or a person writes it.</summary>
internal static class DayInput
{
    internal static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var machine) ? machine
        : FrenchInput.TryDay(typed ?? string.Empty, out var day) ? day
        : null;

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
