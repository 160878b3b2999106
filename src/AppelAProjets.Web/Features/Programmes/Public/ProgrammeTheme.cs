using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Web.Features.Programmes.Public;

/// <summary>
/// The style sheet that gives the tokens of the site (Assets/scss/_tokens.scss) the colours of a programme, light and dark.
/// </summary>
internal static class ProgrammeTheme
{
    public static string Write(AccentColour accent)
    {
        var light = Declarations(AccentPalette.Light(accent));
        var dark = Declarations(AccentPalette.Dark(accent));
        return $$"""
            :root { {{light}} }
            @media screen and (prefers-color-scheme: dark) { :root:not([data-bs-theme="light"]) { {{dark}} } }
            @media screen { :root[data-bs-theme="dark"] { {{dark}} } }

            """;
    }

    private static string Declarations(AccentPalette palette) =>
        string.Join(
            ' ',
            $"--ap-accent: {palette.Accent.Hex};",
            $"--ap-accent-hover: {palette.Hover.Hex};",
            $"--ap-accent-soft: {palette.Soft.Hex};",
            $"--ap-accent-line: {palette.Line.Hex};",
            $"--ap-on-accent: {palette.OnAccent.Hex};",
            $"--ap-bar: {palette.Bar.Hex};",
            $"--ap-bar-2: {palette.SecondBar.Hex};"
        );
}
