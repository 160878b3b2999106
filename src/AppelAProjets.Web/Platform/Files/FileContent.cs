using System.IO.Compression;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Tells what a file is by its content; its name is only what someone called it.</summary>
internal static class FileContent
{
    private static readonly byte[] PngHeader = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The format of a seekable content, or null when it is none of those we know.</summary>
    public static FileFormat? FormatOf(Stream content)
    {
        Span<byte> start = stackalloc byte[16];
        content.Position = 0;
        var head = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return head switch
        {
            _ when head.StartsWith(PngHeader) => FileFormat.Png,
            [0xFF, 0xD8, 0xFF, ..] => FileFormat.Jpeg,
            _ when head.StartsWith("PK\x03\x04"u8) => OfficeKind.FormatOf(MediaTypeOf(content)),
            _ => PdfShape.HeaderOf(content) is null ? null : FileFormat.Pdf,
        };
    }

    /// <summary>What an archive declares itself to be; null when it declares nothing, or is none.</summary>
    internal static string? MediaTypeOf(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return OfficeKind.MediaTypeOf(archive);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException)
        {
            // It began like an archive and is none.
            return null;
        }
    }
}
