using System.Globalization;

namespace AppelAProjets.Web.Platform.Text;

/// <summary>
/// Numbers the French way. Thousands are parted by U+00A0: the typeface draws U+202F, which the framework's culture
/// uses, too thin to be seen.
/// </summary>
internal static class FrenchNumbers
{
    /// <summary>The no-break space, U+00A0.</summary>
    public const char NoBreak = '\u00A0';

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NoBreak.ToString(),
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>«1 234,50 €», from whole cents.</summary>
    public static string Euros(long cents) => $"{Amount(cents)}{NoBreak}€";

    /// <summary>«1 234 €» when there are no cents, «1 234,50 €» otherwise.</summary>
    public static string WholeEuros(long cents) => cents % 100 == 0 ? $"{Whole(cents / 100)}{NoBreak}€" : Euros(cents);

    /// <summary>«1 234,50», for a column or a field whose unit is said elsewhere.</summary>
    public static string Amount(long cents) => Fixed(cents / 100m, 2);

    /// <summary>«12 345».</summary>
    public static string Whole(long number) => number.ToString("N0", Format);

    /// <summary>«4,50»: as many decimals as asked, so that a column lines up; halves go away from zero.</summary>
    public static string Fixed(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);

    /// <summary>«4,5» or «4»: at most so many decimals, and none that says nothing.</summary>
    public static string Compact(decimal number, int atMost = 2)
    {
        var text = Fixed(number, atMost);
        return text.Contains(',', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd(',') : text;
    }

    /// <summary>«62,3 %», from a ratio (0,623).</summary>
    public static string Percent(decimal ratio, int decimals = 0) => $"{Fixed(ratio * 100, decimals)}{NoBreak}%";

    /// <summary>«1 fiche», «12 fiches», «0 fiche»: in French the plural begins at two.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Whole(number)}{NoBreak}{Plural(number, one, many)}";

    /// <summary>The word alone, agreeing with the number.</summary>
    public static string Plural(long number, string one, string? many = null) => Math.Abs(number) < 2 ? one : many ?? one + "s";
}
