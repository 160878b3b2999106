namespace AppelAProjets.Domain.Organisations;

/// <summary>
/// An RNA number (répertoire national des associations): W, a digit, a digit or letter (Corsica 2A/2B, overseas 9C…), seven digits
/// (docs/domain/identifiers.md). Alsace-Moselle associations have none: their registry volume and folio stand instead.
/// </summary>
public sealed record Rna
{
    private Rna(string value) => Value = value;

    /// <summary>The ten characters, in upper case, without spaces.</summary>
    public string Value { get; }

    /// <summary>Reads an RNA number typed with or without spaces, in either case.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="rna">The number, or null when refused.</param>
    /// <returns>True when the text is an RNA number.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Rna? rna)
    {
        rna = null;
        var value = Digits.Compact(text);
        if (
            value.Length != 10
            || value[0] != 'W'
            || !char.IsAsciiDigit(value[1])
            || !char.IsAsciiLetterOrDigit(value[2])
            || !value[3..].All(char.IsAsciiDigit)
        )
        {
            return false;
        }

        rna = new Rna(value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
