using System.IO.Compression;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Spreadsheets;

/// <summary>What is written in a workbook comes back as it was.</summary>
[AnyDatabase("It asks nothing of a database.")]
public sealed class WorkbookTextTests
{
    public static TheoryData<string> Texts =>
        [
            "😀 et 𝒜, un kanji 𠮷",
            "_x000D_",
            "un littéral _x0041_ au milieu",
            "_x0041_x0042_ et _xD83D__xDE00_",
            "_x005F_x0041_",
            "_X0041_",
            "=1+1",
            "'=1+1",
            "'apostrophe",
            "''deux",
            "+33 3 23 59 90 00",
            "-12 %",
            "@nom",
            "un\tdeux",
            "un\ndeux\n\ntrois",
            "  deux  espaces  au  milieu ",
            "<b>&amp;</b> ]]>",
            "12345",
            "VRAI",
            "1/2",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was(string text) => ReadBack(text).ShouldBe(text.Trim());

    [Fact]
    public void Lines_end_one_way_in_a_cell()
    {
        ReadBack("un\r\ndeux").ShouldBe("un\ndeux");
        ReadBack("un\u000Bdeux\u2028trois").ShouldBe("un\ndeux\ntrois");
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_is_one_character_in_the_file()
    {
        using var archive = new ZipArchive(new MemoryStream(Written("😀 _x0041_")));
        using var reader = new StreamReader(archive.GetEntry("xl/sharedStrings.xml")!.Open());
        var xml = reader.ReadToEnd();

        xml.ShouldContain("😀");
        xml.ShouldContain("_x005F_x0041_");
    }

    [Fact]
    public void Another_reader_finds_the_same_words()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Written("😀 fin")));

        workbook.Worksheet(1).Cell(2, 1).GetString().ShouldBe("😀 fin");
    }

    private static byte[] Written(string text) =>
        XlsxFile.Write("Essai", [new Sheet<string>("Feuille", [new Column<string>("Texte", CellFormat.Text, 20, row => row)], [text])]);

    private static string ReadBack(string text)
    {
        using var stream = new MemoryStream(Written(text));
        return XlsxReader.Read(stream, "Feuille").ShouldNotBeNull()[1].At(0).Text;
    }
}
