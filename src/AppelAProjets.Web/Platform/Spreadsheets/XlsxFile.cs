using ClosedXML.Excel;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>Writes sheets as an Excel workbook: typed cells, frozen header, filter. Text never becomes a formula.</summary>
internal static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write<T>(string title, IReadOnlyList<Sheet<T>> sheets)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = title;
        foreach (var sheet in sheets)
        {
            Write(workbook.Worksheets.Add(sheet.Name), sheet);
        }

        return XlsxText.Save(workbook);
    }

    private static void Write<T>(IXLWorksheet worksheet, Sheet<T> sheet)
    {
        for (var c = 0; c < sheet.Columns.Count; c++)
        {
            var column = sheet.Columns[c];
            worksheet.Column(c + 1).Width = column.Width;
            var header = worksheet.Cell(1, c + 1);
            XlsxText.Write(header, column.Header);
            header.Style.Font.Bold = true;
            header.Style.Alignment.WrapText = true;
            header.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            for (var r = 0; r < sheet.Rows.Count; r++)
            {
                Write(worksheet.Cell(r + 2, c + 1), column, sheet.Rows[r]);
            }
        }

        worksheet.SheetView.FreezeRows(1);
        worksheet.Range(1, 1, Math.Max(2, sheet.Rows.Count + 1), sheet.Columns.Count).SetAutoFilter();
        worksheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        worksheet.PageSetup.FitToPages(1, 0);
        worksheet.PageSetup.SetRowsToRepeatAtTop(1, 1);
    }

    private static void Write<T>(IXLCell cell, Column<T> column, T row)
    {
        switch (column.Value(row))
        {
            case null:
                return;
            case string text:
                XlsxText.Write(cell, text);
                break;
            case int whole:
                cell.SetValue(whole);
                break;
            case decimal number:
                cell.SetValue(number);
                break;
            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                break;
            case DateTime local:
                cell.SetValue(local);
                break;
            case var other:
                throw new InvalidOperationException(
                    $"The column {column.Header} holds a {other.GetType().Name}, which no cell is made for."
                );
        }

        if (FormatOf(column.Format) is { } format)
        {
            cell.Style.NumberFormat.Format = format;
        }
    }

    // Formats are written the file's way (comma for thousands, point for decimals); a French Excel shows «1 234,50 €».
    private static string? FormatOf(CellFormat format) =>
        format switch
        {
            CellFormat.Text => null,
            CellFormat.Whole => "0",
            CellFormat.TwoDecimals => "0.00",
            CellFormat.Euros => "#,##0.00\\ \"€\"",
            CellFormat.Day => "dd/mm/yyyy",
            CellFormat.Instant => "dd/mm/yyyy hh:mm",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
        };
}
