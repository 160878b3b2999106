namespace AppelAProjets.Domain.Organisations;

/// <summary>A UAI number: seven digits and a letter naming a school in the national register of establishments.</summary>
public sealed record Uai
{
    private Uai(string value) => Value = value;

    /// <summary>The eight characters, in upper case, without spaces.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads a UAI number typed with or without spaces, in either case (docs/domain/identifiers.md: seven digits and a letter).
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="uai">The number, or null when refused.</param>
    /// <returns>True when the text is a UAI number.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uai? uai)
    {
        uai = null;
        var value = Digits.Compact(text);
        if (value.Length != 8 || !value[..7].All(char.IsAsciiDigit) || !char.IsAsciiLetterUpper(value[7]))
        {
            return false;
        }

        uai = new Uai(value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
