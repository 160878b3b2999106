using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Data.Conventions;
using ClosedXML.Excel;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>
/// Words in the cells of a workbook: they never become a formula, and they come back as they were. A workbook writes a character as
/// «_x0041_» (ISO/IEC 29500-1, §22.9.2.19): what someone typed that looks like it, and what lies beyond the basic plane, is written so
/// that every reader finds the same words.
/// </summary>
internal static partial class XlsxText
{
    private const string SharedTexts = "xl/sharedStrings.xml";

    /// <summary>
    /// Stands for the underscore of what looks like an escape, until the file is made: no text holds it (it is no character).
    /// </summary>
    private const char Underscore = '\uFDD0';

    /// <summary>Most characters a cell of a workbook holds.</summary>
    private const int Most = 32_767;

    // SetValue keeps the text as it is where Value would make a formula of «=1+1»; the quote prefix keeps it text when someone edits the
    // cell, and keeps the apostrophe it begins with.
    internal static void Write(IXLCell cell, string text)
    {
        var kept = PlainText.Clean(text);
        kept = kept.Length > Most ? kept[..(Most - 1)] + "…" : kept;
        cell.SetValue(LooksLikeEscape.Replace(kept, Underscore.ToString()));
        cell.SetDataType(XLDataType.Text);
        if (kept.Contains('\n', StringComparison.Ordinal))
        {
            cell.Style.Alignment.WrapText = true;
        }

        if (kept.StartsWith('\'') || SpreadsheetText.LooksLikeFormula(kept))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }

    /// <summary>The file of a workbook whose words were written here.</summary>
    internal static byte[] Save(XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (archive.GetEntry(SharedTexts) is { } entry)
            {
                Rewrite(entry);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The words of a cell, from the text of the file.</summary>
    internal static string Read(string written) =>
        Kept(Escape.Replace(written, match => ((char)Code(match.Groups["code"].Value)).ToString()));

    /// <summary>A text as it comes back from a cell: what is compared with it has lost nothing else.</summary>
    internal static string Kept(string text) => PlainText.Clean(text).Trim();

    private static void Rewrite(ZipArchiveEntry entry)
    {
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        var exact = HalvesApart
            .Replace(xml, match => $"{(char)Code(match.Groups["high"].Value)}{(char)Code(match.Groups["low"].Value)}")
            .Replace(Underscore.ToString(), "_x005F_", StringComparison.Ordinal);
        if (exact == xml)
        {
            return;
        }

        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(exact);
    }

    private static int Code(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksLikeEscape { get; }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape { get; }

    /// <summary>The library writes each half of a character beyond the basic plane on its own.</summary>
    [GeneratedRegex("_x(?<high>D[89AB][0-9A-F]{2})__x(?<low>D[C-F][0-9A-F]{2})_", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex HalvesApart { get; }
}
