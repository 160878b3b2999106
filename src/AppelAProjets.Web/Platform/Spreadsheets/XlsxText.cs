using ClosedXML.Excel;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>Writes words in a cell of a workbook: they never become a formula.</summary>
internal static class XlsxText
{
    /// <summary>Most characters a cell of a workbook holds.</summary>
    private const int Most = 32_767;

    // SetValue keeps the text as it is where Value would make a formula of «=1+1»; the quote prefix keeps it text when someone edits the
    // cell.
    public static void Write(IXLCell cell, string text)
    {
        cell.SetValue(text.Length > Most ? text[..(Most - 1)] + "…" : text);
        cell.SetDataType(XLDataType.Text);
        if (SpreadsheetText.LooksLikeFormula(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }
}
