namespace AppelAProjets.Domain.Fiches;

/// <summary>One row of a repeatable part of the fiche.</summary>
public abstract record FicheRow
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyLength = 32;

    /// <summary>
    /// Name of the row in its list: 1 to 32 lower case letters and digits, kept while its texts change, so that two people may write in two
    /// rows at once.
    /// </summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>True when nothing is written in it.</summary>
    public abstract bool IsBlank { get; }

    /// <summary>Whether a text has the form of a key.</summary>
    /// <param name="text">What an address or a form says.</param>
    /// <returns>True when it has.</returns>
    public static bool IsKey(string text) =>
        text is { Length: > 0 and <= KeyLength } && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
}
