using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AppelAProjets.Web.Tests.Platform.Files;

/// <summary>Small files that are what their format says.</summary>
internal static class SampleFiles
{
    internal static byte[] Pdf(string trailer = "<< /Root 1 0 R /Size 2 >>") =>
        PdfWith($"xref\n0 1\n0000000000 65535 f \ntrailer\n{trailer}");

    /// <summary>A PDF 1.5, whose trailer is the dictionary of a stream far from the end.</summary>
    internal static byte[] PdfWithReferenceStream(string dictionary) =>
        PdfWith($"3 0 obj\n<< /Type /XRef {dictionary} /Length 4 >>\nstream\nabcd\nendstream\nendobj\n%{new string('-', 5_000)}");

    internal static byte[] Png(int width = 120, int height = 60)
    {
        var png = new byte[57];
        ReadOnlySpan<byte> head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        head.CopyTo(png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    internal static byte[] Jpeg(ushort width = 120, ushort height = 60)
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xFF, 0xD9];
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(13), height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(15), width);
        return jpeg;
    }

    internal const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    internal const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    internal static byte[] Docx() => Office(WordDocument, "word/document.xml");

    internal static byte[] Xlsx() => Office(Workbook, "xl/workbook.xml");

    /// <summary>An Office Open XML package whose main part has that type and that name.</summary>
    internal static byte[] Office(string type, string part, params (string Name, string Text)[] others) =>
        Zip([
            (
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' "
                    + $"ContentType='application/xml'/><Override PartName='/{part}' ContentType='{type}'/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type="
                    + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
                    + $"Target='{part}'/></Relationships>"
            ),
            (part, "<main/>"),
            .. others,
        ]);

    internal static byte[] Odt() => Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"));

    internal static byte[] Ods() => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"));

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] PdfWith(string references)
    {
        const string Body = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
        return Encoding.ASCII.GetBytes($"{Body}{references}\nstartxref\n{Body.Length}\n%%EOF\n");
    }
}
