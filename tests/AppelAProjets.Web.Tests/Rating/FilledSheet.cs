using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;

namespace AppelAProjets.Web.Tests.Rating;

/// <summary>A rating sheet as downloaded, in the hands of someone who fills it.</summary>
internal sealed class FilledSheet : IDisposable
{
    private readonly XLWorkbook _workbook;

    public FilledSheet(byte[] content) => _workbook = new XLWorkbook(new MemoryStream(content));

    public IXLWorksheet Notes => _workbook.Worksheet("Notes");

    public XLWorkbook Workbook => _workbook;

    public static async Task<FilledSheet> DownloadAsync(Browser browser, Situation given) =>
        new((await browser.GetAsync($"/evaluation/feuille/{given.Call.Slug}/classeur.xlsx")).Bytes);

    /// <summary>The cell of a fiche in the column of that key: «note.QUALITE».</summary>
    public IXLCell Cell(FicheAction fiche, string key) => Notes.Cell(LineOf(fiche), ColumnOf(key));

    public int ColumnOf(string key) => Notes.Row(1).CellsUsed().Single(cell => cell.GetString() == key).Address.ColumnNumber;

    public int LineOf(FicheAction fiche) =>
        Notes.Column(ColumnOf("numero")).CellsUsed().Single(cell => cell.GetString() == fiche.Number).Address.RowNumber;

    public FilledSheet Mark(FicheAction fiche, string code, object value)
    {
        var cell = Cell(fiche, $"note.{code}");
        if (value is string text)
        {
            cell.SetValue(text);
        }
        else
        {
            cell.SetValue(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        return this;
    }

    /// <summary>The same mark on every criterion.</summary>
    public FilledSheet MarkAll(FicheAction fiche, decimal value)
    {
        foreach (
            var cell in Notes.Row(1).CellsUsed().Where(cell => cell.GetString().StartsWith("note.", StringComparison.Ordinal)).ToList()
        )
        {
            Notes.Cell(LineOf(fiche), cell.Address.ColumnNumber).SetValue(value);
        }

        return this;
    }

    public FilledSheet Write(FicheAction fiche, string key, string words)
    {
        Cell(fiche, key).SetValue(words);
        return this;
    }

    public byte[] Saved()
    {
        using var stream = new MemoryStream();
        _workbook.SaveAs(stream);
        return stream.ToArray();
    }

    public void Dispose() => _workbook.Dispose();
}
