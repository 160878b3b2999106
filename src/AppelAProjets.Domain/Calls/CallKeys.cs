using System.Text.RegularExpressions;

namespace AppelAProjets.Domain.Calls;

/// <summary>The names that stay when a wording changes: of criteria, questions, pieces and addresses.</summary>
public static partial class CallKeys
{
    /// <summary>True for 1 to 40 lower case letters, digits and dashes, beginning with a letter or a digit.</summary>
    /// <param name="key">A key of a question or a piece.</param>
    /// <returns>Whether it has the form of one.</returns>
    public static bool IsKey(string key) => Key().IsMatch(key);

    /// <summary>True for 1 to 40 letters without accent, digits, dashes and underscores, beginning with a letter or a digit.</summary>
    /// <param name="code">A code of a criterion or a call.</param>
    /// <returns>Whether it has the form of one.</returns>
    public static bool IsCode(string code) => Code().IsMatch(code);

    /// <summary>True for 3 to 80 lower case letters, digits and single dashes: a name in addresses.</summary>
    /// <param name="slug">A name.</param>
    /// <returns>Whether it has the form of one.</returns>
    public static bool IsSlug(string slug) => slug.Length is >= 3 and <= 80 && Slug().IsMatch(slug);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
