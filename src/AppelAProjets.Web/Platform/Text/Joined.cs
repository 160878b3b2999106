namespace AppelAProjets.Web.Platform.Text;

/// <summary>Puts together what there is to say, and leaves out what there is not.</summary>
internal static class Joined
{
    /// <summary>The parts that are neither null nor empty.</summary>
    internal static string With(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Identifiers for an attribute; null, so that the attribute is left out, when there is none.</summary>
    internal static string? Ids(params string?[] ids) => With(" ", ids) is { Length: > 0 } all ? all : null;

    /// <summary>One line for each, behind a dash: for the text of a mail.</summary>
    internal static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));
}
