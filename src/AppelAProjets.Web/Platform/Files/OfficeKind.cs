using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Tells what an office document is by what it declares: the type of its main part for Office Open XML (ISO/IEC 29500-2, §10.1.2 and §9.3),
/// its media type for OpenDocument (ISO/IEC 26300-3, §3.3 and §3.2). Parts may have any name.
/// </summary>
internal static class OfficeKind
{
    private const int LongestList = 1024 * 1024;
    private const string Types = "[Content_Types].xml";
    private const string Relations = "_rels/.rels";
    private const string Manifest = "META-INF/manifest.xml";
    private const string MainPart = "/officeDocument";

    /// <summary>The declared media type, without its «+xml»; null when the archive is no office document.</summary>
    internal static string? MediaTypeOf(ZipArchive archive)
    {
        if (Entry(archive, Types) is { } types)
        {
            return Entry(archive, Relations) is { } relations && MainPartOf(relations) is { } main ? TypeOf(types, main) : null;
        }

        return Entry(archive, "mimetype") is { Length: < 200 } kind ? Text(kind).Trim()
            : Entry(archive, Manifest) is { } manifest ? TypeOf(manifest)
            : null;
    }

    /// <summary>The format we know of that name, or null.</summary>
    internal static FileFormat? FormatOf(string? mediaType) =>
        mediaType switch
        {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" => FileFormat.Docx,
            "application/vnd.ms-word.document.macroEnabled.main+xml" => FileFormat.Docx,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" => FileFormat.Xlsx,
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml" => FileFormat.Xlsx,
            "application/vnd.oasis.opendocument.text" => FileFormat.Odt,
            "application/vnd.oasis.opendocument.spreadsheet" => FileFormat.Ods,
            _ => null,
        };

    /// <summary>An absolute part name, without its first slash.</summary>
    private static string? MainPartOf(ZipArchiveEntry relations) =>
        Root(relations)
            ?.Elements()
            .FirstOrDefault(relation => ((string?)relation.Attribute("Type"))?.EndsWith(MainPart, StringComparison.Ordinal) == true)
            ?.Attribute("Target")
            ?.Value.TrimStart('/');

    private static string? TypeOf(ZipArchiveEntry types, string part)
    {
        var declared = Root(types)?.Elements().ToList() ?? [];
        var own = declared.Find(type =>
            type.Name.LocalName == "Override"
            && string.Equals(((string?)type.Attribute("PartName"))?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase)
        );
        var usual = declared.Find(type =>
            type.Name.LocalName == "Default"
            && string.Equals(
                (string?)type.Attribute("Extension"),
                Path.GetExtension(part).TrimStart('.'),
                StringComparison.OrdinalIgnoreCase
            )
        );
        return (string?)(own ?? usual)?.Attribute("ContentType");
    }

    private static string? TypeOf(ZipArchiveEntry manifest) =>
        (string?)
            Root(manifest)
                ?.Elements()
                .FirstOrDefault(entry => entry.Attributes().Any(a => a.Name.LocalName == "full-path" && a.Value == "/"))
                ?.Attributes()
                .FirstOrDefault(a => a.Name.LocalName == "media-type");

    private static ZipArchiveEntry? Entry(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));

    private static XElement? Root(ZipArchiveEntry entry)
    {
        try
        {
            // A document type would bring in what is elsewhere.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LongestList };
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
