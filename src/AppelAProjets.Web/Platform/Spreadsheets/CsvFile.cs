using System.Globalization;
using System.Text;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>
/// Writes lines as the text file a French Excel opens with a double click: UTF-8 with its mark, semicolons, decimal commas.
/// </summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    public static byte[] Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        var text = new StringBuilder();
        WriteLine(text, columns.Select(column => SpreadsheetText.Protected(column.Header)));
        foreach (var row in rows)
        {
            WriteLine(text, columns.Select(column => TextOf(column.Value(row), column.Format)));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void WriteLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(Quoted)).Append("\r\n");

    private static string TextOf(object? value, CellFormat format) =>
        value switch
        {
            null => string.Empty,
            string words => SpreadsheetText.Protected(PlainText.Clean(words)),
            int whole => whole.ToString(CultureInfo.InvariantCulture),
            decimal number => number.ToString(format is CellFormat.TwoDecimals or CellFormat.Euros ? "0.00" : "0.############", Numbers),
            DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            DateTime local => local.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text here."),
        };

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
