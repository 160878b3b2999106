using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Files;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Decides whether a content that arrived is taken, and says why not in words that tell what to do.</summary>
internal static class FileCheck
{
    /// <param name="content">The whole content, seekable; one byte longer than the bound when it passed it.</param>
    /// <param name="name">Its clean name.</param>
    /// <param name="rules">What is taken.</param>
    public static (FileFormat Format, ReceivedFile? Refusal) Inspect(Stream content, string name, FileRules rules)
    {
        if (OfSize(content.Length, rules) is { } size)
        {
            return (default, size);
        }

        if ((CompoundFile.Fault(content) ?? OfficeArchive.Damage(content)) is { } fault)
        {
            return (default, fault);
        }

        var known = FileContent.FormatOf(content);
        if (known is not { } format || !rules.Formats.Contains(format))
        {
            return Refused(
                "file.format",
                $"Le contenu de ce fichier n’est pas d’un format accepté{Found(known, content)} Sont acceptés\u00A0: {rules.Words}."
            );
        }

        if (FileWords.ExtensionOf(name) is { } extension && !FileWords.IsExtensionOf(format, extension))
        {
            return Refused(
                "file.extension",
                $"Le nom de ce fichier finit par «\u00A0{extension}\u00A0», mais son contenu est du {FileWords.For(format)}. "
                    + "Enregistrez-le à nouveau avec le bon logiciel, puis joignez-le."
            );
        }

        return format switch
        {
            FileFormat.Pdf => (format, PdfEncryption.Fault(content) ?? PdfShape.Fault(content)),
            FileFormat.Png or FileFormat.Jpeg => OfImage(content, format, rules),
            _ => (format, OfficeArchive.Fault(content)),
        };
    }

    /// <summary>What can be refused before a byte has come: nothing, too much, a name that no format taken bears.</summary>
    /// <param name="name">Its clean name.</param>
    /// <param name="bytes">Its announced length.</param>
    /// <param name="rules">What is taken.</param>
    public static Refusal? BeforeReading(string name, long bytes, FileRules rules)
    {
        var refused =
            OfSize(bytes, rules)
            ?? (
                FileWords.ExtensionOf(name) is { } extension && !rules.Formats.Any(format => FileWords.IsExtensionOf(format, extension))
                    ? ReceivedFile.Refused(
                        "file.extension",
                        FileWords.IsHeic(extension)
                            ? $"Ce fichier est {ForeignContent.Heic}"
                            : $"Un fichier «\u00A0{extension}\u00A0» n’est pas accepté ici. Joignez-en un de ce type\u00A0: {rules.Words}."
                    )
                    : null
            );
        return refused?.Refusal;
    }

    /// <summary>The name, with the extension of its format when it has none.</summary>
    public static string NameFor(string name, FileFormat format)
    {
        var kept = name.Length == 0 ? "fichier" : name;
        return FileWords.ExtensionOf(kept) is null ? FileName.Clean(kept + FileWords.Extension(format)) : kept;
    }

    /// <summary>What it is, after «n’est pas d’un format accepté».</summary>
    private static string Found(FileFormat? known, Stream content) =>
        known is { } format ? $"\u00A0: c’est du {FileWords.For(format)}."
        : ForeignContent.WordsFor(content) is { } words ? $"\u00A0: c’est {words}"
        : ".";

    private static ReceivedFile? OfSize(long bytes, FileRules rules) =>
        bytes switch
        {
            0 => ReceivedFile.Refused(
                "file.empty",
                "Ce fichier est vide\u00A0: ouvrez-le pour vérifier son contenu, enregistrez-le, puis joignez-le à nouveau."
            ),
            _ when bytes > rules.MaxBytes => ReceivedFile.Refused(
                "file.large",
                $"Ce fichier est trop lourd\u00A0: {FileWords.Size(rules.MaxBytes)} au plus. Réduisez-le, puis joignez-le à nouveau."
            ),
            _ => null,
        };

    private static (FileFormat Format, ReceivedFile? Refusal) OfImage(Stream content, FileFormat format, FileRules rules)
    {
        if (ImageSize.Of(content, format) is not { } size)
        {
            return Refused(
                "file.damaged",
                "Cette image est abîmée : sa taille ne peut pas être lue. Enregistrez-la à nouveau, puis joignez-la."
            );
        }

        return rules.MaxSide is { } side && (size.Width > side || size.Height > side)
            ? Refused(
                "file.dimensions",
                $"Cette image mesure {size.Width}\u00A0×\u00A0{size.Height}\u00A0pixels : {side}\u00A0×\u00A0{side} au plus. Réduisez-la, "
                    + "puis joignez-la à nouveau."
            )
            : (format, null);
    }

    private static (FileFormat Format, ReceivedFile? Refusal) Refused(string code, string message) =>
        (default, ReceivedFile.Refused(code, message));
}
