namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>
/// One column of an export: header and cell together, so that they can't drift apart between the workbook and the text file.
/// </summary>
/// <param name="Header">Words of the first row.</param>
/// <param name="Format">How the value is written.</param>
/// <param name="Width">Width in characters: measuring text needs a graphics library servers don't have.</param>
/// <param name="Value">The cell: a string, an integer, a decimal, a date, a local date and time, or null for an empty cell.</param>
internal sealed record Column<T>(string Header, CellFormat Format, double Width, Func<T, object?> Value);

/// <summary>How a cell is written.</summary>
internal enum CellFormat
{
    Text,
    Whole,
    TwoDecimals,
    Euros,
    Day,
    Instant,
}

/// <summary>One sheet: its name and its lines.</summary>
internal sealed record Sheet<T>(string Name, IReadOnlyList<Column<T>> Columns, IReadOnlyList<T> Rows);
