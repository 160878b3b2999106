using System.Globalization;

namespace AppelAProjets.Domain.Programmes;

/// <summary>
/// A colour of the screen (sRGB), and what the eye makes of it beside another (WCAG 2.2, «relative luminance» and «contrast ratio»).
/// </summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
public sealed record AccentColour(byte Red, byte Green, byte Blue)
{
    /// <summary>The contrast text must have with its ground (WCAG 2.2, criterion 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    /// <summary>The colour of the text on a button, and of the ground of most pages.</summary>
    public static AccentColour White { get; } = new(255, 255, 255);

    /// <summary>No light at all.</summary>
    public static AccentColour Black { get; } = new(0, 0, 0);

    /// <summary>The colour in six digits: #0b5d6b.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>Relative luminance, from 0 (black) to 1 (white).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads «#0b5d6b», with or without its sign, in either case.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The colour, or null when it is none.</returns>
    public static AccentColour? Parse(string? text)
    {
        var digits = TypedText.Compact(text).TrimStart('#');
        return digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new AccentColour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>The contrast ratio of two colours, from 1 (the same light) to 21 (black and white); the order does not matter.</summary>
    /// <param name="other">The other colour.</param>
    /// <returns>The ratio.</returns>
    public double ContrastWith(AccentColour other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (light, dark) = Luminance >= other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>True when text of this colour is read on that ground, and text of that colour on this one.</summary>
    /// <param name="ground">The other colour.</param>
    /// <returns>Whether the contrast suffices.</returns>
    public bool ReadsOn(AccentColour ground) => ContrastWith(ground) >= LeastContrast;

    /// <summary>This colour with some of another in it.</summary>
    /// <param name="other">The other colour.</param>
    /// <param name="share">How much of it, from 0 to 1.</param>
    /// <returns>The mixture.</returns>
    public AccentColour Mixed(AccentColour other, double share)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new AccentColour(Part(Red, other.Red), Part(Green, other.Green), Part(Blue, other.Blue));

        byte Part(byte own, byte foreign) => (byte)Math.Round(own + ((foreign - own) * share), MidpointRounding.AwayFromZero);
    }

    /// <summary>
    /// The nearest shade towards another colour that is read on all these grounds; that colour itself when none before it is.
    /// </summary>
    /// <param name="end">Black to darken, white to lighten.</param>
    /// <param name="grounds">What it is written on.</param>
    /// <returns>This colour when it is read already.</returns>
    public AccentColour Towards(AccentColour end, params IReadOnlyList<AccentColour> grounds)
    {
        const int Steps = 256;
        for (var step = 0; step < Steps; step++)
        {
            var shade = Mixed(end, (double)step / Steps);
            if (grounds.All(shade.ReadsOn))
            {
                return shade;
            }
        }

        return end;
    }

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
