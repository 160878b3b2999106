namespace AppelAProjets.Domain.Organisations;

/// <summary>An international bank account number (ISO 13616): country, two check digits, national account.</summary>
public sealed record Iban
{
    private Iban(string value) => Value = value;

    /// <summary>The characters in upper case, without spaces.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads an IBAN typed with or without spaces. The remainder by 97 must be 1 and a French one has 27 characters
    /// (docs/domain/identifiers.md).
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="iban">The number, or null when refused.</param>
    /// <returns>True when the text is an IBAN.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Iban? iban)
    {
        iban = null;
        var value = Digits.Compact(text);
        if (
            value.Length is < 15 or > 34
            || !value.All(char.IsAsciiLetterOrDigit)
            || !char.IsAsciiLetter(value[0])
            || !char.IsAsciiLetter(value[1])
            || !char.IsAsciiDigit(value[2])
            || !char.IsAsciiDigit(value[3])
            || (value.StartsWith("FR", StringComparison.Ordinal) && value.Length != 27)
            || Remainder(value) != 1
        )
        {
            return false;
        }

        iban = new Iban(value);
        return true;
    }

    /// <summary>The number in groups of four, as printed on a RIB.</summary>
    /// <returns>The spaced text.</returns>
    public override string ToString() => string.Join('\u00A0', Value.Chunk(4).Select(group => new string(group)));

    /// <summary>ISO 7064 mod 97-10: the first four characters go to the end and letters count from 10 (A) to 35 (Z).</summary>
    private static int Remainder(string value)
    {
        var remainder = 0;
        foreach (var c in value[4..] + value[..4])
        {
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + (c - '0')) % 97 : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }

        return remainder;
    }
}
