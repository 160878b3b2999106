namespace AppelAProjets.Domain.Programmes;

/// <summary>Codes of priority neighbourhoods: QN in the geography of 2024 (décret n° 2023-1314), QP before.</summary>
public static class NeighbourhoodCode
{
    /// <summary>Longest code, in characters.</summary>
    public const int Length = 10;

    /// <summary>The code as it is kept: capital letters, no space; null when nothing was typed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The code, valid or not.</returns>
    public static string? Tidy(string? typed)
    {
        var code = TypedText.Compact(typed).ToUpperInvariant();
        return code.Length == 0 ? null : code;
    }

    /// <summary>True for QN or QP and 5 to 8 digits or letters: shapes differ from one geography to the next, overseas above all.</summary>
    /// <param name="code">A tidy code.</param>
    /// <returns>Whether it can be one.</returns>
    public static bool IsValid(string? code) =>
        code is ['Q', 'N' or 'P', .. { Length: >= 5 and <= 8 } rest] && rest.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
}
