using System.Globalization;

namespace AppelAProjets.Domain;

/// <summary>An exact amount of euros, kept as whole cents. Never negative: a subsidy, a cost or a grant has no sign.</summary>
/// <param name="Cents">The amount in cents, from 0 to <see cref="MaxCents"/>.</param>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>The largest amount a field accepts: 99 999 999 999,99 € (docs/domain/money.md: exact cents).</summary>
    public const long MaxCents = 9_999_999_999_999;

    private const int LongestTyped = 60;

    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00A0" };

    /// <summary>Nothing at all.</summary>
    public static Money Zero => new(0);

    /// <summary>
    /// Reads an amount the way people type it in French: «1 234,50», «1234.5», «1 234,50 €», with any kind of space.
    /// Refuses signs, more than two decimals, letters and anything above <see cref="MaxCents"/>.
    /// </summary>
    /// <param name="text">What was typed; null and blank are refused.</param>
    /// <param name="money">The amount, or zero when the text is refused.</param>
    /// <returns>True when the text is an amount.</returns>
    public static bool TryParse(string? text, out Money money)
    {
        money = Zero;
        if (text is null || text.Length > LongestTyped)
        {
            return false;
        }

        var compact = TypedText.Compact(text).Replace(',', '.');
        var digits = compact.EndsWith('€') ? compact[..^1] : compact;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var euros = point < 0 ? digits : digits[..point];
        var cents = point < 0 ? string.Empty : digits[(point + 1)..];
        if (
            euros.Length == 0
            || cents.Length > 2
            || (point >= 0 && cents.Length == 0)
            || !euros.All(char.IsAsciiDigit)
            || !cents.All(char.IsAsciiDigit)
            || !long.TryParse(euros + cents.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value > MaxCents
        )
        {
            return false;
        }

        money = new Money(value);
        return true;
    }

    /// <summary>«1 234,50», with a no-break space between thousands.</summary>
    /// <returns>The amount without its unit.</returns>
    public string ToFrench() => (Cents / 100m).ToString("#,0.00", French);

    /// <inheritdoc/>
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>Their sum.</returns>
    public static Money operator +(Money left, Money right) => new(left.Cents + right.Cents);

    /// <summary>True when the left amount is smaller.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    /// <summary>True when the left amount is larger.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    /// <summary>True when the left amount is smaller or equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>True when the left amount is larger or equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;
}
