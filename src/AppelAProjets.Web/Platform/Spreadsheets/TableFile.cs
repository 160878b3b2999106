using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>A table someone sent, understood.</summary>
/// <param name="Csv">
/// Its lines at their places, one by line of the file, parted by semicolons: what a page sends back to be applied.
/// </param>
/// <param name="Understood">How it was read, in French: the preview says it.</param>
/// <param name="Fault">Why it could not be read, and what to do; null when it was.</param>
internal sealed record TableReading(string Csv, string Understood, string? Fault)
{
    internal static TableReading Refused(string why) => new(string.Empty, string.Empty, why);
}

/// <summary>
/// Reads the tables coordinators send, as their spreadsheets write them: text in any of the usual encodings, or a workbook. One reader for
/// every import; what it cannot read for sure it refuses.
/// </summary>
internal static class TableFile
{
    internal static async Task<TableReading> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return Read(bytes);
    }

    internal static TableReading Read(MemoryStream content)
    {
        if (CompoundFile.Fault(content)?.Refusal is { } old)
        {
            return TableReading.Refused(old.Message);
        }

        switch (FileContent.FormatOf(content))
        {
            case FileFormat.Xlsx:
                return OfWorkbook(content);
            case { } other:
                return TableReading.Refused(
                    $"Ce fichier est du {FileWords.For(other)}\u00A0: enregistrez le tableau en CSV ou au format Excel (XLSX), puis "
                        + "choisissez-le à nouveau."
                );
            default:
                return OfText(content.ToArray());
        }
    }

    private static TableReading OfWorkbook(Stream content)
    {
        if (XlsxReader.Read(content, sheet: null) is not { } lines)
        {
            return TableReading.Refused(
                "Ce classeur ne peut pas être lu\u00A0: enregistrez le tableau en CSV, puis choisissez-le à nouveau."
            );
        }

        var rows = lines
            .Select(line => (line.Number, Cells: Enumerable.Range(0, line.Cells.Keys.Max() + 1).Select(at => line.At(at).Text)))
            .ToList();
        return new TableReading(
            Write(rows.Select(row => (row.Number, row.Cells))),
            $"Lu comme un classeur Excel, première feuille, {FrenchNumbers.Count(rows.Count, "ligne")}.",
            null
        );
    }

    private static TableReading OfText(byte[] content)
    {
        var decoded = TextDecoding.Read(content);
        if (decoded.Fault is { } fault)
        {
            return TableReading.Refused(fault);
        }

        var lines = CsvReader.Read(decoded.Text);
        var separator = CsvReader.SeparatorOf(decoded.Text).Separator switch
        {
            ';' => "des points-virgules",
            ',' => "des virgules",
            '\t' => "des tabulations",
            var sign => $"«\u00A0{sign}\u00A0»",
        };
        return new TableReading(
            Write(lines.Select(line => (line.Number, line.Cells.Select(SpreadsheetText.Unprotected)))),
            $"Lu comme un texte en {decoded.Encoding}, séparé par {separator}, {FrenchNumbers.Count(lines.Count, "ligne")}.",
            null
        );
    }

    /// <summary>Each row on the line it had: what is said of a line is found there in the file.</summary>
    private static string Write(IEnumerable<(int Number, IEnumerable<string> Cells)> rows)
    {
        var (text, at) = (new StringBuilder(), 1);
        foreach (var (number, cells) in rows)
        {
            for (; at < number; at++)
            {
                text.Append('\n');
            }

            text.AppendJoin(';', cells.Select(Quoted)).Append('\n');
            at++;
        }

        return text.ToString();
    }

    /// <summary>Always between quotes: whatever sign the cell holds parts nothing.</summary>
    private static string Quoted(string cell) =>
        $"\"{TypedText.OneLine(PlainText.Clean(cell)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
