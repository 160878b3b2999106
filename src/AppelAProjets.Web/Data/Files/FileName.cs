using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Data.Files;

/// <summary>The name a file is kept and downloaded under.</summary>
internal static class FileName
{
    /// <summary>Its last part, without what a system or a header would misread; shortened before its extension.</summary>
    /// <param name="sent">What the sender's machine called it.</param>
    /// <returns>The name; empty when nothing is left.</returns>
    public static string Clean(string? sent)
    {
        var last = (sent ?? string.Empty).Split('/', '\\')[^1];
        var name = new string([
            .. PlainText
                .Clean(last)
                .Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or ':' or '*' or '?') && !IsDirection(c)),
        ])
            .Trim()
            .Trim('.')
            .Trim();
        if (name.Length <= StoredFile.NameLength)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length > 10 ? string.Empty : extension;
        return PlainText.Clean(name[..(StoredFile.NameLength - extension.Length)] + extension);
    }

    /// <summary>Marks that turn the direction of writing would show «fdp.exe» as «exe.pdf».</summary>
    private static bool IsDirection(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
