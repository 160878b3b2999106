using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Formats and sizes of files: their French words, extensions and media types.</summary>
internal static class FileWords
{
    private const long Kilo = 1024;

    private static readonly (FileFormat Format, string Word, string[] Extensions, string MediaType)[] Known =
    [
        (FileFormat.Pdf, "PDF", ["pdf"], "application/pdf"),
        (FileFormat.Docx, "Word (DOCX)", ["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (FileFormat.Odt, "OpenDocument texte (ODT)", ["odt"], "application/vnd.oasis.opendocument.text"),
        (FileFormat.Xlsx, "Excel (XLSX)", ["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (FileFormat.Ods, "OpenDocument classeur (ODS)", ["ods"], "application/vnd.oasis.opendocument.spreadsheet"),
        (FileFormat.Jpeg, "JPEG", ["jpg", "jpeg", "jfif", "jpe"], "image/jpeg"),
        (FileFormat.Png, "PNG", ["png"], "image/png"),
    ];

    /// <summary>Extensions of what we do not take: after the last dot of a name, anything else is part of the name.</summary>
    private static readonly string[] Others =
    [
        .. "doc docm dot dotx dotm xls xlsm xlsb xlt xltx xltm ppt pptx pptm pps ppsx odp odg odf ott ots rtf txt csv".Split(' '),
        .. "tsv xml json htm html mht svg eps ps xps pages numbers key epub zip rar 7z gz tar tgz heic heif avif webp".Split(' '),
        .. "gif bmp tif tiff ico raw dng psd ai mp3 wav ogg m4a mp4 m4v mov avi mkv webm wmv eml msg vcf ics exe msi".Split(' '),
        .. "bat cmd com scr js vbs ps1 jar apk dmg iso lnk url".Split(' '),
    ];

    public static string For(FileFormat format) => Entry(format).Word;

    /// <summary>«PDF, JPEG ou PNG».</summary>
    public static string For(IReadOnlyList<FileFormat> formats)
    {
        var words = formats.Select(For).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} ou {words[^1]}";
    }

    /// <summary>The extension a file of that format is given, with its dot.</summary>
    public static string Extension(FileFormat format) => "." + Entry(format).Extensions[0];

    public static string MediaType(FileFormat format) => Entry(format).MediaType;

    /// <summary>For the «accept» attribute of a field: what the browser proposes first. The content decides, not this.</summary>
    public static string Accept(IReadOnlyList<FileFormat> formats) =>
        string.Join(',', formats.SelectMany(format => Entry(format).Extensions).Select(extension => "." + extension));

    /// <summary>
    /// What the name says the file is, with its dot; null when it says nothing: «Statuts v2.1» and «Compte rendu 12.03.2026» have none.
    /// </summary>
    internal static string? ExtensionOf(string name) =>
        Path.GetExtension(name) is { Length: > 1 } extension && IsExtension(extension[1..]) ? extension : null;

    /// <summary>The photographs of an iPhone.</summary>
    internal static bool IsHeic(string extension) =>
        extension.Equals(".heic", StringComparison.OrdinalIgnoreCase) || extension.Equals(".heif", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name's extension is one of the format's.</summary>
    public static bool IsExtensionOf(FileFormat format, string extension) =>
        Entry(format).Extensions.Contains(extension.TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what ends a name tells a kind of file.</summary>
    internal static bool IsExtension(string extension) =>
        Known.Any(known => known.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        || Others.Contains(extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>«500 Ko», «10 Mo», «1,2 Mo», «320 octets».</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < Kilo => FrenchNumbers.Count(bytes, "octet"),
            < Kilo * Kilo => $"{FrenchNumbers.Whole((bytes + Kilo - 1) / Kilo)}{FrenchNumbers.NoBreak}Ko",
            _ => $"{FrenchNumbers.Compact((decimal)bytes / (Kilo * Kilo), 1)}{FrenchNumbers.NoBreak}Mo",
        };

    private static (FileFormat Format, string Word, string[] Extensions, string MediaType) Entry(FileFormat format)
    {
        var index = Array.FindIndex(Known, known => known.Format == format);
        return index < 0
            ? throw new ArgumentOutOfRangeException(nameof(format), format, "No French word is written for this format.")
            : Known[index];
    }
}
