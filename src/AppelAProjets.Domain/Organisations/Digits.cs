namespace AppelAProjets.Domain.Organisations;

/// <summary>Reading of identifiers people type with spaces, dots or dashes.</summary>
internal static class Digits
{
    /// <summary>Drops white space, dots, dashes and what nobody sees, and puts letters in upper case.</summary>
    internal static string Compact(string? text) =>
        string.Concat(TypedText.Compact(text).Where(c => c is not '.' and not '-')).ToUpperInvariant();

    internal static int Sum(string digits) => digits.Sum(c => c - '0');

    /// <summary>The Luhn key (ISO/IEC 7812-1): doubled every second digit from the right, the sum is a multiple of ten.</summary>
    internal static bool PassLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1)
            {
                digit *= 2;
                if (digit > 9)
                {
                    digit -= 9;
                }
            }

            sum += digit;
        }

        return sum % 10 == 0;
    }
}
