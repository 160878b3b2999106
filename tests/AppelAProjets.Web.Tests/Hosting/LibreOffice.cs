using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>LibreOffice without a window: what a workbook becomes once another program has written it.</summary>
internal static class LibreOffice
{
    /// <summary>Why a test that needs it is skipped.</summary>
    public const string Absent = "LibreOffice Calc (soffice, package libreoffice-calc) is not installed on this machine.";

    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Where it is; null when it is not installed, or without its part for workbooks.</summary>
    public static string? Path { get; } =
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, "soffice"))
            .FirstOrDefault(file => File.Exists(file) && HasCalc(file));

    /// <summary>Opens a workbook, writes numbers on the line of a fiche, and saves it as a workbook again.</summary>
    /// <param name="workbook">The file, which is replaced.</param>
    /// <param name="sheet">The sheet to fill, whose first line names the columns.</param>
    /// <param name="line">Words one cell of the line holds.</param>
    /// <param name="numbers">Number by name of column.</param>
    public static async Task<string> FillAsync(string workbook, string sheet, string line, Dictionary<string, decimal> numbers)
    {
        var flat = await ConvertAsync(workbook, "fods");
        Fill(flat, sheet, line, numbers);
        File.Delete(workbook);
        return await ConvertAsync(flat, "xlsx");
    }

    // The command is a link into the folder of the program, whose parts are installed one by one.
    private static bool HasCalc(string soffice) =>
        File.Exists(
            System.IO.Path.Combine(
                System.IO.Path.GetDirectoryName(File.ResolveLinkTarget(soffice, returnFinalTarget: true)?.FullName ?? soffice)!,
                "libsclo.so"
            )
        );

    private static async Task<string> ConvertAsync(string file, string format)
    {
        var folder = System.IO.Path.GetDirectoryName(file)!;
        using var conversion = Process.Start(
            new ProcessStartInfo(
                Path!,
                [$"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", format, "--outdir", folder, file]
            )
        )!;
        await conversion.WaitForExitAsync(TestContext.Current.CancellationToken);
        conversion.ExitCode.ShouldBe(0);
        return System.IO.Path.ChangeExtension(file, format);
    }

    private static void Fill(string flat, string sheet, string line, Dictionary<string, decimal> numbers)
    {
        var document = XDocument.Load(flat, LoadOptions.PreserveWhitespace);
        var rows = document
            .Descendants(Table + "table")
            .Single(found => found.Attribute(Table + "name")!.Value == sheet)
            .Descendants(Table + "table-row")
            .ToList();
        var keys = Cells(rows[0]).ConvertAll(WordsOf);
        var cells = Cells(rows.First(row => Cells(row).Exists(cell => WordsOf(cell) == line)));
        foreach (var (key, mark) in numbers)
        {
            var cell = cells[keys.IndexOf(key)];
            cell.SetAttributeValue(Office + "value-type", "float");
            cell.SetAttributeValue(Office + "value", mark.ToString(CultureInfo.InvariantCulture));
            cell.ReplaceNodes(new XElement(Text + "p", mark.ToString(CultureInfo.GetCultureInfo("fr-FR"))));
        }

        document.Save(flat);
    }

    /// <summary>The cells of a row one by one: the format writes those that follow each other alike only once.</summary>
    private static List<XElement> Cells(XElement row)
    {
        foreach (var cell in row.Elements().ToList())
        {
            var times = Math.Min((int?)cell.Attribute(Table + "number-columns-repeated") ?? 1, 100);
            cell.SetAttributeValue(Table + "number-columns-repeated", null);
            for (var i = 1; i < times; i++)
            {
                cell.AddAfterSelf(new XElement(cell));
            }
        }

        return [.. row.Elements()];
    }

    private static string WordsOf(XElement cell) => string.Join('\n', cell.Elements(Text + "p").Select(paragraph => paragraph.Value));
}
