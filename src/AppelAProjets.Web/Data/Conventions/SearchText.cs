using System.Globalization;
using System.Text;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>Text as a search compares it: «Ecole», «école» and «ÉCOLE» are one word, whatever the database thinks of accents.</summary>
internal static class SearchText
{
    /// <summary>Lower case, no accents, ligatures apart, and one space between words instead of punctuation.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var folded = new StringBuilder(text.Length);
        foreach (
            var c in PlainText
                .Clean(text)
                .ToLowerInvariant()
                .Replace("œ", "oe", StringComparison.Ordinal)
                .Replace("æ", "ae", StringComparison.Ordinal)
                .Normalize(NormalizationForm.FormD)
        )
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The words asked for, folded; empty when nothing is asked.</summary>
    public static IReadOnlyList<string> Words(string? query) => Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when every word stands somewhere in one of the texts.</summary>
    public static bool Matches(IReadOnlyList<string> words, params IEnumerable<string?> texts)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var all = string.Join(' ', texts.Select(Fold));
        return words.All(word => all.Contains(word, StringComparison.Ordinal));
    }
}
