using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using PdfSharp.Pdf;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Files;

/// <summary>Files are known by what they are; what is refused is told for what it is.</summary>
[AnyDatabase("It asks nothing of a database.")]
public sealed class KnownFilesTests
{
    private static readonly FileRules Anything = new([.. Enum.GetValues<FileFormat>()], 25 * 1024 * 1024);

    public static TheoryData<string, byte[], FileFormat> Taken =>
        new()
        {
            { "a.docx", SampleFiles.Office(SampleFiles.WordDocument, "word/document22.xml"), FileFormat.Docx },
            { "a.docx", SampleFiles.Office(SampleFiles.WordDocument, "corps/texte.xml"), FileFormat.Docx },
            { "a.xlsx", SampleFiles.Office(SampleFiles.Workbook, "xl/workbook.xml", ("word/document.xml", "<d/>")), FileFormat.Xlsx },
            { "a.xlsx", SampleFiles.Office(SampleFiles.Workbook, "classeur.xml"), FileFormat.Xlsx },
            {
                "a.odt",
                SampleFiles.Zip(
                    ("content.xml", "<x/>"),
                    (
                        "META-INF/manifest.xml",
                        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry m:full-path='/' "
                            + "m:media-type='application/vnd.oasis.opendocument.text'/></m:manifest>"
                    )
                ),
                FileFormat.Odt
            },
            { "mail.pdf", [.. "Content-Type: application/pdf\r\n\r\n"u8, .. SampleFiles.Pdf()], FileFormat.Pdf },
            { "imprimante.pdf", [.. new byte[1_000], .. SampleFiles.Pdf()], FileFormat.Pdf },
            { "titre.pdf", Titled("Apprendre <html> et \\(un peu\\) <script>"), FileFormat.Pdf },
            { "photo.jfif", SampleFiles.Jpeg(), FileFormat.Jpeg },
            { "photo.jpe", SampleFiles.Jpeg(), FileFormat.Jpeg },
            { "Statuts v2.1", SampleFiles.Pdf(), FileFormat.Pdf },
            { "Compte rendu 12.03.2026", SampleFiles.Pdf(), FileFormat.Pdf },
            { "limite.pdf", Protected(owner: "mairie", user: string.Empty), FileFormat.Pdf },
        };

    public static TheoryData<string, byte[], string, string> Refused =>
        new()
        {
            { "cle.pdf", Protected(owner: "mairie", user: "secret"), "file.encrypted", "demande un mot de passe" },
            { "loin.pdf", [.. new byte[2_000], .. SampleFiles.Pdf()], "file.format", "Sont acceptés" },
            { "a.docx", SampleFiles.Office("application/vnd.ms-word.document.macroEnabled.main+xml", "a.xml"), "file.macros", "macros" },
            { "photo", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]], "file.format", "Le plus compatible" },
            { "photo.jpg", [0, 0, 0, 24, .. "ftypmif1"u8, .. new byte[40]], "file.format", "HEIC" },
            {
                "diaporama",
                SampleFiles.Office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "ppt/p.xml"),
                "file.format",
                "présentation"
            },
            {
                "modele.docx",
                SampleFiles.Office("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "word/d.xml"),
                "file.format",
                "modèle"
            },
            { "dossier", SampleFiles.Zip(("a.txt", "a")), "file.format", "archive" },
            { "image.png", [.. "RIFF0000WEBPVP8 "u8], "file.format", "WebP" },
            { "notes", "Bonjour, voici nos statuts."u8.ToArray(), "file.format", "simple texte" },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_file_is_taken_for_what_it_is(string name, byte[] content, FileFormat format)
    {
        using var stream = new MemoryStream(content);

        var (found, refusal) = FileCheck.Inspect(stream, name, Anything);

        refusal?.Refusal?.Message.ShouldBeNull();
        found.ShouldBe(format);
        FileCheck.BeforeReading(name, content.Length, Anything).ShouldBeNull();
        FileWords.IsExtensionOf(format, Path.GetExtension(FileCheck.NameFor(name, format))).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refusal_says_the_true_reason(string name, byte[] content, string code, string reason)
    {
        using var stream = new MemoryStream(content);

        var refusal = FileCheck.Inspect(stream, name, Anything).Refusal.ShouldNotBeNull($"{name} is taken").Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(code, refusal.Message);
        refusal.Message.ShouldContain(reason);
    }

    [Fact]
    public void The_photograph_of_an_iphone_is_explained_before_it_is_sent() =>
        FileCheck.BeforeReading("IMG_0001.HEIC", 10, Anything).ShouldNotBeNull().Message.ShouldContain("Le plus compatible");

    private static byte[] Titled(string title) =>
        Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(SampleFiles.Pdf())
                .Replace("<< /Type /Catalog >>", $"<< /Type /Catalog /Title ({title}) >>", StringComparison.Ordinal)
        );

    private static byte[] Protected(string owner, string user)
    {
        using var document = new PdfDocument();
        document.AddPage();
        document.SecuritySettings.OwnerPassword = owner;
        document.SecuritySettings.PermitPrint = false;
        if (user.Length > 0)
        {
            document.SecuritySettings.UserPassword = user;
        }

        using var stream = new MemoryStream();
        document.Save(stream);
        return stream.ToArray();
    }
}
