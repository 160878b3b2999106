using System.Globalization;

namespace AppelAProjets.Domain;

/// <summary>Shape of the addresses and numbers people leave to be reached at.</summary>
public static class ContactRules
{
    /// <summary>Longest electronic address (RFC 5321, §4.5.3.1).</summary>
    public const int EmailLength = 254;

    private const int LongestLocalPart = 64;
    private const int LongestPhone = 40;

    /// <summary>Signs a name may bear before the at sign beside letters and figures (RFC 5322, §3.2.3).</summary>
    private const string AtomSigns = "!#$%&'*+-/=?^_`{|}~";

    private static readonly IdnMapping DomainNames = new() { UseStd3AsciiRules = true };

    /// <summary>An address as it is kept: without what nobody sees and what stands around.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The address; empty for null.</returns>
    public static string TidyEmail(string? typed) => TypedText.Legible(typed);

    /// <summary>
    /// True for an address mail is delivered to: words joined by single dots, an at sign, a domain of the Internet, whatever its alphabet
    /// (RFC 5321 §4.1.2, RFC 5890). The one rule for accounts, invitations, contacts and mail; a test holds it to what the mail library
    /// reads. What precedes the @ is ASCII: few servers take anything else (RFC 6531), and a letter sent there would be lost.
    /// </summary>
    /// <param name="text">The address, tidied.</param>
    /// <returns>Whether it can be written to.</returns>
    public static bool IsEmail(string? text)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        return at is >= 1 and <= LongestLocalPart
            && text![..at].Split('.').All(atom => atom.Length > 0 && atom.All(IsAtom))
            && AsciiDomain(text[(at + 1)..]) is { } domain
            && at + 1 + domain.Length <= EmailLength;
    }

    /// <summary>The address as servers exchange it: its domain in ASCII (RFC 5891).</summary>
    /// <param name="email">An address.</param>
    /// <returns>The same address; unchanged when it is none.</returns>
    public static string AsciiEmail(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var at = email.LastIndexOf('@');
        return at >= 0 && AsciiDomain(email[(at + 1)..]) is { } domain ? $"{email[..at]}@{domain}" : email;
    }

    /// <summary>
    /// True for a French national number (0 and nine digits, so every overseas block too), a local number of the Pacific (6 digits in New
    /// Caledonia and in Wallis and Futuna, 8 in French Polynesia) or an international one (+ or 00, and 8 to 15 digits, whether or not the
    /// 0 of the country stands in parentheses); the rule is permissive on purpose, numbering plans change (docs/domain/identifiers.md).
    /// </summary>
    /// <param name="text">What was typed, with spaces, dots, dashes, slashes or parentheses.</param>
    /// <returns>Whether it can be a telephone number.</returns>
    public static bool IsPhone(string? text)
    {
        if (text is null || text.Length > LongestPhone)
        {
            return false;
        }

        var typed = TypedText.Compact(text).Replace("(0)", string.Empty, StringComparison.Ordinal);
        var compact = string.Concat(typed.Where(c => c is not ('.' or '-' or '/' or '(' or ')')));
        if (compact.StartsWith("00", StringComparison.Ordinal))
        {
            compact = "+" + compact[2..];
        }

        return compact switch
        {
            ['+', not '0', ..] => compact.Length is >= 9 and <= 16 && compact[1..].All(char.IsAsciiDigit),
            _ when !compact.All(char.IsAsciiDigit) => false,
            ['0', not '0', ..] => compact.Length == 10,
            [>= '2', ..] => compact.Length == 6 || (compact.Length == 8 && compact[0] is '4' or '8'),
            _ => false,
        };
    }

    /// <summary>A domain with two labels at least, the last one of letters or of another alphabet; null when it is none.</summary>
    private static string? AsciiDomain(string domain)
    {
        // The conversion leaves such characters out, and takes other signs for dots.
        if (domain.Any(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control))
        {
            return null;
        }

        try
        {
            var ascii = DomainNames.GetAscii(domain);
            var labels = ascii.Split('.');
            return
                labels.Length >= 2
                && labels.All(label => label.Length is > 0 and <= 63)
                && labels[^1].Length >= 2
                && (labels[^1].All(char.IsAsciiLetter) || labels[^1].StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
                ? ascii
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsAtom(char c) => char.IsAsciiLetterOrDigit(c) || AtomSigns.Contains(c, StringComparison.Ordinal);
}
