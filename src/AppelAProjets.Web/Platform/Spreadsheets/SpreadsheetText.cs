namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>Text typed by people must not act in someone else's spreadsheet.</summary>
internal static class SpreadsheetText
{
    /// <summary>True when a spreadsheet could read the text as a formula or a command.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n');
}
