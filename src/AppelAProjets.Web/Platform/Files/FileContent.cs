using System.IO.Compression;
using System.Text;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Tells what a file is by its content; its name is only what someone called it.</summary>
internal static class FileContent
{
    private const string TextDocument = "application/vnd.oasis.opendocument.text";
    private const string Workbook = "application/vnd.oasis.opendocument.spreadsheet";

    private static readonly byte[] PngHeader = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The format of a seekable content, or null when it is none of those we know.</summary>
    public static FileFormat? FormatOf(Stream content)
    {
        Span<byte> start = stackalloc byte[16];
        content.Position = 0;
        var head = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return head switch
        {
            _ when head.StartsWith("%PDF-"u8) || head.StartsWith("\uFEFF%PDF-"u8) => FileFormat.Pdf,
            _ when head.StartsWith(PngHeader) => FileFormat.Png,
            [0xFF, 0xD8, 0xFF, ..] => FileFormat.Jpeg,
            _ when head.StartsWith("PK\x03\x04"u8) => FormatOfArchive(content),
            _ => null,
        };
    }

    private static FileFormat? FormatOfArchive(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("[Content_Types].xml") is not null)
            {
                return archive.GetEntry("word/document.xml") is not null ? FileFormat.Docx
                    : archive.GetEntry("xl/workbook.xml") is not null ? FileFormat.Xlsx
                    : null;
            }

            return archive.GetEntry("mimetype") is { Length: < 100 } kind
                ? Read(kind) switch
                {
                    TextDocument => FileFormat.Odt,
                    Workbook => FileFormat.Ods,
                    _ => null,
                }
                : null;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException)
        {
            // It began like an archive and is none.
            return null;
        }
    }

    private static string Read(ZipArchiveEntry entry)
    {
        Span<byte> text = stackalloc byte[100];
        using var stream = entry.Open();
        return Encoding.ASCII.GetString(text[..stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)]).Trim();
    }
}
