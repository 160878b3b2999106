using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Files;

/// <summary>What is not what it seems, or would harm who opens it, is refused for a reason that tells what to do.</summary>
[AnyDatabase("It asks nothing of a database.")]
public sealed class RefusedFilesTests
{
    private static readonly FileRules Anything = new([.. Enum.GetValues<FileFormat>()], 25 * 1024 * 1024);

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "vide.pdf", [], "file.empty" },
            { "archive.pdf", SampleFiles.Zip(("a.txt", "a")), "file.format" },
            { "dessin.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "file.format" },
            { "page.png", "<!doctype html><script>alert(1)</script>"u8.ToArray(), "file.format" },
            { "photo.pdf", SampleFiles.Png(), "file.extension" },
            { "melange.pdf", Polyglot(), "file.mixed" },
            { "page.pdf", [.. "<html><script>alert(1)</script>"u8, .. SampleFiles.Pdf()], "file.format" },
            { "coupe.pdf", SampleFiles.Pdf()[..60], "file.damaged" },
            { "coupe.docx", SampleFiles.Docx()[..80], "file.damaged" },
            { "protege.pdf", SampleFiles.Pdf("<< /Root 1 0 R /Encrypt 5 0 R >>"), "file.encrypted" },
            { "protege.docx", Compound("EncryptedPackage"), "file.encrypted" },
            { "protege.xlsx", Compound("EncryptedPackage"), "file.encrypted" },
            { "ancien.docx", Compound("WordDocument"), "file.old" },
            {
                "protege.odt",
                SampleFiles.Zip(
                    ("mimetype", "application/vnd.oasis.opendocument.text"),
                    ("META-INF/manifest.xml", "<manifest:encryption-data manifest:checksum='x'/>")
                ),
                "file.encrypted"
            },
            {
                "macros.docx",
                SampleFiles.Office(SampleFiles.WordDocument, "word/document.xml", ("word/vbaProject.bin", "x")),
                "file.macros"
            },
            { "macros.xlsx", SampleFiles.Office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml"), "file.macros" },
            {
                "macros.odt",
                SampleFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/Module1.xml", "x")),
                "file.macros"
            },
            {
                "bombe.docx",
                SampleFiles.Office(SampleFiles.WordDocument, "word/document.xml", ("word/media/a.xml", new string(' ', 40_000_000))),
                "file.bomb"
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_what_it_should_be_is_refused(string name, byte[] content, string code)
    {
        using var stream = new MemoryStream(content);

        var refusal = FileCheck.Inspect(stream, name, Anything).Refusal.ShouldNotBeNull($"{name} is taken").Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(code, refusal.Message);
        refusal.Message.Length.ShouldBeGreaterThan(40, "it says what to do");
    }

    [Fact]
    public void What_every_office_program_writes_is_taken()
    {
        byte[] odt = SampleFiles.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<x/>"),
            ("META-INF/manifest.xml", "<manifest/>"),
            ("Configurations2/x", "")
        );
        foreach (
            var (name, content) in new[]
            {
                ("a.docx", SampleFiles.Docx()),
                ("a.xlsx", SampleFiles.Xlsx()),
                ("a.odt", odt),
                ("a.ods", SampleFiles.Ods()),
                ("a.pdf", SampleFiles.Pdf()),
                ("a.PDF", SampleFiles.Pdf()),
            }
        )
        {
            using var stream = new MemoryStream(content);
            FileCheck.Inspect(stream, name, Anything).Refusal.ShouldBeNull(name);
        }
    }

    [Theory]
    [InlineData("a.pdf", 0, "file.empty")]
    [InlineData("a.pdf", 50 * 1024 * 1024, "file.large")]
    [InlineData("a.exe", 10, "file.extension")]
    [InlineData("a.pdf", 10, null)]
    [InlineData("sans extension", 10, null)]
    public void What_can_be_known_before_the_first_byte_is_refused_then(string name, long bytes, string? code) =>
        FileCheck.BeforeReading(name, bytes, Anything)?.Code.ShouldBe(code);

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\..\\statuts.pdf", "statuts.pdf")]
    [InlineData("fac\u202Efdp.exe", "facfdp.exe")]
    [InlineData("...", "")]
    public void A_name_leads_nowhere_and_reads_as_it_is(string sent, string kept) => FileName.Clean(sent).ShouldBe(kept);

    private static byte[] Polyglot()
    {
        var text = Encoding.Latin1.GetString(SampleFiles.Pdf());
        return Encoding.Latin1.GetBytes(
            text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, "%<html><body><script>alert(1)</script></body></html>\n")
        );
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000], .. Encoding.Unicode.GetBytes(stream), .. new byte[500]];
}
