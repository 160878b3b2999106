using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>One cell as it was written.</summary>
/// <param name="Text">Its words, or its number with a point; empty for nothing.</param>
/// <param name="IsFormula">True when a formula made the value, which is then nobody's.</param>
internal sealed record XlsxCell(string Text, bool IsFormula)
{
    public static readonly XlsxCell Empty = new(string.Empty, IsFormula: false);
}

/// <summary>One line of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its cells by column, from 0; those never written are left out.</param>
internal sealed record XlsxLine(int Number, IReadOnlyDictionary<int, XlsxCell> Cells)
{
    public XlsxCell At(int column) => Cells.GetValueOrDefault(column, XlsxCell.Empty);
}

/// <summary>
/// Reads the lines of one sheet of a workbook people filled, element after element and within bounds: styles, formulas and links are
/// looked at by nothing.
/// </summary>
internal static class XlsxReader
{
    private const long LargestPart = 64L * 1024 * 1024;
    private const int MostLines = 5_000;
    private const int MostColumns = 500;

    /// <summary>The lines that hold something; null when there is no such sheet or when the workbook cannot be read.</summary>
    /// <param name="content">The workbook, seekable.</param>
    /// <param name="sheet">The name of the sheet; null for the first one that shows.</param>
    public static IReadOnlyList<XlsxLine>? Read(Stream content, string? sheet)
    {
        try
        {
            content.Position = 0;
            using var document = SpreadsheetDocument.Open(
                content,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = LargestPart }
            );
            var book = document.WorkbookPart;
            var found = book
                ?.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .FirstOrDefault(s =>
                    sheet is null
                        ? s.State is null || s.State.Value == SheetStateValues.Visible
                        : string.Equals(s.Name?.Value, sheet, StringComparison.OrdinalIgnoreCase)
                );
            return found?.Id?.Value is { } id && book!.GetPartById(id) is WorksheetPart part ? Lines(part, SharedTexts(book)) : null;
        }
        catch (Exception unreadable)
            when (unreadable
                    is OpenXmlPackageException
                        or XmlException
                        or InvalidDataException
                        or IOException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            return null;
        }
    }

    private static List<XlsxLine> Lines(WorksheetPart part, List<string> shared)
    {
        var lines = new List<XlsxLine>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && lines.Count < MostLines)
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            var cells = new Dictionary<int, XlsxCell>();
            var next = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                var column = ColumnOf(cell.CellReference?.Value) ?? next;
                next = column + 1;
                if (column < MostColumns && Read(cell, shared) is { } read && (read.IsFormula || read.Text.Length > 0))
                {
                    cells[column] = read;
                }
            }

            if (cells.Count > 0)
            {
                lines.Add(new XlsxLine((int)(row.RowIndex?.Value ?? 0), cells));
            }
        }

        return lines;
    }

    private static XlsxCell Read(Cell cell, List<string> shared)
    {
        var kind = cell.DataType?.Value ?? CellValues.Number;
        var raw = cell.CellValue?.Text ?? string.Empty;
        var text = kind switch
        {
            CellValues.SharedString => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count
                ? shared[at]
                : string.Empty,
            CellValues.InlineString => Words(cell.InlineString),
            CellValues.Number => Number(raw),
            _ => raw,
        };
        return new XlsxCell(kind is CellValues.Number ? text : XlsxText.Read(text), cell.CellFormula is not null);
    }

    // Spreadsheets keep numbers in binary: 0.3 may come as 0.30000000000000004.
    private static string Number(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? decimal.Round(number, 9).ToString("0.#########", CultureInfo.InvariantCulture)
            : raw;

    private static List<string> SharedTexts(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                texts.Add(Words(reader.LoadCurrentElement()));
            }
        }

        return texts;
    }

    /// <summary>The words of a text, without how they are pronounced.</summary>
    private static string Words(OpenXmlElement? text) =>
        text is null
            ? string.Empty
            : string.Concat(
                text.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>()
                    .Where(part => part.Parent is not PhoneticRun)
                    .Select(part => part.Text)
            );

    /// <summary>«C7» is in the third column: 2.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min((column * 26) + (letter - 'A' + 1), MostColumns * 26);
        }

        return column == 0 ? null : column - 1;
    }
}
