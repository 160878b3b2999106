using System.Text;

namespace AppelAProjets.Domain;

/// <summary>Shape of the addresses and numbers people leave to be reached at.</summary>
public static class ContactRules
{
    /// <summary>Longest electronic address (RFC 5321, §4.5.3.1).</summary>
    public const int EmailLength = 254;

    /// <summary>
    /// True for something@domain.tld without spaces; the top-level domain has two letters at least (docs/domain/identifiers.md: strict,
    /// needs a TLD).
    /// What precedes the @ is ASCII: few servers take anything else (RFC 6531), and a letter sent there would be lost.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Whether it can be an address.</returns>
    public static bool IsEmail(string? text)
    {
        if (
            string.IsNullOrWhiteSpace(text)
            || text.Length > EmailLength
            || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"')
        )
        {
            return false;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || at > 64 || !Ascii.IsValid(text.AsSpan(0, at)))
        {
            return false;
        }

        var labels = text[(at + 1)..].Split('.');
        return labels.Length >= 2
            && Array.TrueForAll(labels, label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-')
            && labels[^1].Length >= 2
            && labels[^1].All(char.IsLetter);
    }

    /// <summary>
    /// True for a French national number (0 and nine digits, so every overseas block too) or an international one (+ and 8 to 15 digits);
    /// the rule is permissive on purpose, numbering plans change (docs/domain/identifiers.md).
    /// </summary>
    /// <param name="text">What was typed, with spaces, dots, dashes or parentheses.</param>
    /// <returns>Whether it can be a telephone number.</returns>
    public static bool IsPhone(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 30)
        {
            return false;
        }

        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')')));
        return compact.StartsWith('+')
            ? compact.Length is >= 9 and <= 16 && compact[1..].All(char.IsAsciiDigit)
            : compact.Length == 10 && compact[0] == '0' && compact[1] != '0' && compact.All(char.IsAsciiDigit);
    }
}
