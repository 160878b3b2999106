namespace AppelAProjets.Domain.Programmes;

/// <summary>
/// Every shade a page takes from the accent of a programme. Text is read on the grounds it meets: links on the page and on its sunken
/// parts, labels on the soft shade, buttons under their words.
/// </summary>
/// <param name="Accent">Links, buttons, marks of what is current.</param>
/// <param name="Hover">Under the pointer.</param>
/// <param name="Soft">Ground of labels and of what is chosen.</param>
/// <param name="Line">Line around that ground.</param>
/// <param name="OnAccent">Words on a button.</param>
/// <param name="Bar">Bars of charts.</param>
/// <param name="SecondBar">Bars of less weight.</param>
public sealed record AccentPalette(
    AccentColour Accent,
    AccentColour Hover,
    AccentColour Soft,
    AccentColour Line,
    AccentColour OnAccent,
    AccentColour Bar,
    AccentColour SecondBar
)
{
    private static readonly AccentColour LightSunken = new(0xe9, 0xef, 0xf0);
    private static readonly AccentColour DarkSurface = new(0x15, 0x24, 0x2a);
    private static readonly AccentColour DarkSunken = new(0x1c, 0x2e, 0x35);
    private static readonly AccentColour DarkInk = new(0x06, 0x24, 0x2a);

    /// <summary>The shades of light pages.</summary>
    /// <param name="colour">The accent of the programme, read on white.</param>
    /// <returns>The shades; the accent a little darker where the grounds of the page ask for it.</returns>
    public static AccentPalette Light(AccentColour colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        var soft = colour.Mixed(AccentColour.White, 0.88);
        var accent = colour.Towards(AccentColour.Black, AccentColour.White, LightSunken, soft);
        return new AccentPalette(
            accent,
            accent.Mixed(AccentColour.Black, 0.25),
            soft,
            colour.Mixed(AccentColour.White, 0.65),
            AccentColour.White,
            accent,
            accent.Mixed(AccentColour.White, 0.35)
        );
    }

    /// <summary>The shades of dark pages: the same hue, lit until it is read on them.</summary>
    /// <param name="colour">The accent of the programme.</param>
    /// <returns>The shades.</returns>
    public static AccentPalette Dark(AccentColour colour)
    {
        ArgumentNullException.ThrowIfNull(colour);
        var soft = DarkSurface.Mixed(colour, 0.2);
        var accent = colour.Towards(AccentColour.White, DarkSurface, DarkSunken, soft, DarkInk);
        return new AccentPalette(
            accent,
            accent.Mixed(AccentColour.White, 0.3),
            soft,
            DarkSurface.Mixed(accent, 0.35),
            DarkInk,
            accent.Mixed(DarkSurface, 0.1),
            accent.Mixed(DarkSurface, 0.4)
        );
    }
}
