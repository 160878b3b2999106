using System.Text;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Spreadsheets;

/// <summary>Tables are read as the spreadsheets of coordinators write them, or refused with what to do: never wrong in silence.</summary>
[AnyDatabase("It asks nothing of a database.")]
public sealed class TableFileTests
{
    private const string Table = "Nom;Code\r\nSaint-Crépin;QP002004\r\nL’Évêché;\r\n";

    static TableFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[], string> Written =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Table), "UTF-8" },
            { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Table)], "UTF-8" },
            { "UTF-16 LE", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table)], "UTF-16" },
            { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Table)], "UTF-16" },
            { "UTF-16 LE without mark", Encoding.Unicode.GetBytes(Table), "UTF-16" },
            { "UTF-16 BE without mark", Encoding.BigEndianUnicode.GetBytes(Table), "UTF-16" },
            { "Windows", Encoding.GetEncoding(1252).GetBytes(Table), "Windows-1252" },
            { "old Mac", Encoding.GetEncoding(10_000).GetBytes(Table.Replace("\r\n", "\r", StringComparison.Ordinal)), "Macintosh" },
            { "Mac in UTF-8", Encoding.UTF8.GetBytes(Table.Replace("\r\n", "\r", StringComparison.Ordinal)), "UTF-8" },
            { "commas", Encoding.UTF8.GetBytes(Table.Replace(';', ',')), "virgules" },
            { "tabs", Encoding.UTF8.GetBytes(Table.Replace(';', '\t')), "tabulations" },
            { "bars, told", Encoding.UTF8.GetBytes("sep=|\r\n" + Table.Replace(';', '|')), "|" },
        };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_table_is_read_however_it_was_written(string how, byte[] content, string understood)
    {
        var read = Read(content);

        read.Fault.ShouldBeNull(how);
        read.Understood.ShouldContain(understood);
        Cells(read)
            .ShouldBe([
                ["Nom", "Code"],
                ["Saint-Crépin", "QP002004"],
                ["L’Évêché", string.Empty],
            ]);
    }

    [Fact]
    public void The_line_that_tells_the_separator_is_no_line_and_counts_as_one()
    {
        var lines = CsvReader.Read(Read("sep=;\r\nNom;Code\r\n\r\nPresles;QP002004"u8.ToArray()).Csv);

        lines.Select(line => line.Number).ShouldBe([2, 4]);
    }

    [Fact]
    public void A_workbook_sent_instead_is_read()
    {
        var read = Read(
            XlsxFile.Write(
                "Quartiers",
                [
                    new Sheet<string>(
                        "Feuille",
                        [new("Nom", CellFormat.Text, 20, row => row), new("Code", CellFormat.Text, 20, _ => "QP002004")],
                        ["Saint-Crépin; le haut"]
                    ),
                ]
            )
        );

        read.Understood.ShouldContain("classeur Excel");
        Cells(read)
            .ShouldBe([
                ["Nom", "Code"],
                ["Saint-Crépin; le haut", "QP002004"],
            ]);
    }

    [Theory]
    [InlineData("Nom;Code\nSaint-Crépin;1\nPre\u0001les;2", "Ligne 3")]
    public void A_stray_byte_in_a_text_in_utf8_is_told_with_its_line(string text, string line)
    {
        var content = Encoding.UTF8.GetBytes(text);
        content[Array.IndexOf(content, (byte)1)] = 0xE9;

        Read(content).Fault.ShouldNotBeNull().ShouldContain(line);
    }

    [Fact]
    public void A_byte_that_stands_for_nothing_is_told_with_its_line() =>
        Read([.. "Nom;Code\r\nCr"u8, 0x90, .. "pin;1"u8]).Fault.ShouldNotBeNull().ShouldContain("Ligne 2");

    [Fact]
    public void What_is_no_table_is_refused_with_what_to_do()
    {
        Read([0x41, 0, 0, 0x42, 0x43, 0, 1, 2]).Fault.ShouldNotBeNull().ShouldContain("CSV UTF-8");
        Read(SampleFiles.Ods()).Fault.ShouldNotBeNull().ShouldContain("enregistrez le tableau en CSV");
        Read(SampleFiles.Pdf()).Fault.ShouldNotBeNull().ShouldContain("PDF");
        Read([0xFF, 0xFE, 0x41, 0, 0x00, 0xD8]).Fault.ShouldNotBeNull().ShouldContain("coupé");
    }

    [Fact]
    public void What_goes_out_protected_comes_back_as_it_was()
    {
        string[] texts = ["=1+1", "'=1+1", "'apostrophe", "-12", "un;deux", "dit «\u00A0\"oui\"\u00A0»"];

        var read = Read(CsvFile.Write([new Column<string>("Texte", CellFormat.Text, 20, row => row)], texts));

        Cells(read).Skip(1).Select(row => row[0]).ShouldBe(texts);
    }

    private static TableReading Read(byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        return TableFile.Read(stream);
    }

    private static IEnumerable<IReadOnlyList<string>> Cells(TableReading read) => CsvReader.Read(read.Csv).Select(line => line.Cells);
}
