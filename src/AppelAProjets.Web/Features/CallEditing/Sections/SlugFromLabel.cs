using System.Globalization;
using System.Text;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Makes the names that stay when a wording changes: «Avez-vous un local ?» gives avez-vous-un-local.</summary>
internal static class SlugFromLabel
{
    private const int Longest = 34;

    /// <param name="label">The wording.</param>
    /// <param name="otherwise">What to take when nothing of the wording can be kept.</param>
    /// <param name="taken">Names already there.</param>
    public static string New(string label, string otherwise, IEnumerable<string> taken)
    {
        var plain = new StringBuilder();
        foreach (var c in label.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var root = plain.ToString().Trim('-');
        root = root.Length == 0 ? otherwise : root[..Math.Min(Longest, root.Length)].Trim('-');
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var key = root;
        for (var i = 2; known.Contains(key); i++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{root}-{i}");
        }

        return key;
    }
}
