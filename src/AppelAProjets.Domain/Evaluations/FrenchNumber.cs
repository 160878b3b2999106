using System.Globalization;

namespace AppelAProjets.Domain.Evaluations;

/// <summary>Numbers as French pages print them, whatever culture the machine has installed.</summary>
internal static class FrenchNumber
{
    private static readonly NumberFormatInfo French = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u00A0",
        NumberGroupSizes = [3],
    };

    /// <summary>Every digit and no idle zero: «4,5», «1 000».</summary>
    internal static string Exact(decimal number) => number.ToString("#,0.############################", French);

    /// <summary>A score or a statistic, with its two decimals: «76,67», «80,00».</summary>
    internal static string TwoDecimals(decimal number) =>
        decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("#,0.00", French);
}
