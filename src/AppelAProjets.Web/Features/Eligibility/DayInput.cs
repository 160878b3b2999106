using System.Globalization;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>A day as a browser or a person writes it.</summary>
internal static class DayInput
{
    internal static DateOnly? Read(string? typed) => FrenchInput.TryDay(typed, out var day) ? day : null;

    internal static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
