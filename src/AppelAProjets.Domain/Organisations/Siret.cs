namespace AppelAProjets.Domain.Organisations;

/// <summary>A SIRET number: fourteen digits naming one establishment in the Sirene register.</summary>
public sealed record Siret
{
    private const string LaPosteSiren = "356000000";

    private Siret(string value) => Value = value;

    /// <summary>The fourteen digits, without spaces.</summary>
    public string Value { get; }

    /// <summary>The first nine digits: the legal person the establishment belongs to.</summary>
    public string Siren => Value[..9];

    /// <summary>
    /// Reads a SIRET typed with or without spaces. The number passes the Luhn key; failing that, an establishment of La Poste
    /// (SIREN 356000000) is accepted when the sum of its digits is a multiple of five (docs/domain/identifiers.md, in that order:
    /// the head office 35600000000048 passes Luhn and fails the sum).
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="siret">The number, or null when refused.</param>
    /// <returns>True when the text is a SIRET.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Siret? siret)
    {
        siret = null;
        var digits = Digits.Compact(text);
        if (digits.Length != 14 || !digits.All(char.IsAsciiDigit) || digits.All(c => c == '0'))
        {
            return false;
        }

        var laPoste = digits.StartsWith(LaPosteSiren, StringComparison.Ordinal) && Digits.Sum(digits) % 5 == 0;
        if (!Digits.PassLuhn(digits) && !laPoste)
        {
            return false;
        }

        siret = new Siret(digits);
        return true;
    }

    /// <summary>The number as people read it: 123 456 789 00012 (groups joined by no-break spaces).</summary>
    /// <returns>The spaced text.</returns>
    public override string ToString() => $"{Value[..3]}\u00A0{Value[3..6]}\u00A0{Value[6..9]}\u00A0{Value[9..]}";
}
