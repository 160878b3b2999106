namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>Text typed by people must not act in someone else's spreadsheet.</summary>
internal static class SpreadsheetText
{
    /// <summary>True when a spreadsheet could read the text as a formula or a command.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n');

    /// <summary>The text a file without types holds: an apostrophe before what could be computed.</summary>
    internal static string Protected(string text) => LooksLikeFormula(text.TrimStart('\'')) ? "'" + text : text;

    /// <summary>What was written, without the apostrophe that kept it from being computed.</summary>
    internal static string Unprotected(string text) => text is ['\'', .. var written] && Protected(written) != written ? written : text;
}
