using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Decides whether a content that arrived is taken, and says why not in words that tell what to do.</summary>
public static class FileCheck
{
    /// <param name="content">The whole content, seekable; one byte longer than the bound when it passed it.</param>
    /// <param name="name">Its clean name.</param>
    /// <param name="rules">What is taken.</param>
    public static (FileFormat Format, ReceivedFile? Refusal) Of(Stream content, string name, FileRules rules)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(rules);
        if (content.Length == 0)
        {
            return Refused("file.empty", "Ce fichier est vide : ouvrez-le pour vérifier son contenu, enregistrez-le, puis joignez-le à nouveau.");
        }

        if (content.Length > rules.MaxBytes)
        {
            return Refused("file.large", $"Ce fichier est trop lourd : {FileWords.Size(rules.MaxBytes)} au plus. Réduisez-le, puis joignez-le à nouveau.");
        }

        if (FileContent.FormatOf(content) is not { } format || !rules.Formats.Contains(format))
        {
            return Refused("file.format", $"Le contenu de ce fichier n’est pas d’un format accepté. Joignez-en un de ce type : {rules.Words}.");
        }

        if (Path.GetExtension(name) is { Length: > 1 } extension && !FileWords.IsExtensionOf(format, extension))
        {
            return Refused("file.extension", $"Le nom de ce fichier finit par «\u00A0{extension}\u00A0», mais son contenu est du {FileWords.Of(format)}. Enregistrez-le à nouveau avec le bon logiciel, puis joignez-le.");
        }

        if (format == FileFormat.Pdf && PdfEncryption.IsIn(content))
        {
            return Refused("file.encrypted", "Ce PDF est protégé par un mot de passe ou par des restrictions : enregistrez-en une copie sans protection, puis joignez-la.");
        }

        return format is FileFormat.Png or FileFormat.Jpeg ? OfImage(content, format, rules) : (format, null);
    }

    /// <summary>The name, with the extension of its format when it has none.</summary>
    public static string NameFor(string name, FileFormat format)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kept = name.Length == 0 ? "fichier" : name;
        return Path.GetExtension(kept).Length > 1 ? kept : FileName.Clean(kept + FileWords.Extension(format));
    }

    private static (FileFormat Format, ReceivedFile? Refusal) OfImage(Stream content, FileFormat format, FileRules rules)
    {
        if (ImageSize.Of(content, format) is not { } size)
        {
            return Refused("file.damaged", "Cette image est abîmée : sa taille ne peut pas être lue. Enregistrez-la à nouveau, puis joignez-la.");
        }

        return rules.MaxSide is { } side && (size.Width > side || size.Height > side)
            ? Refused("file.dimensions", $"Cette image mesure {size.Width}\u00A0×\u00A0{size.Height}\u00A0pixels : {side}\u00A0×\u00A0{side} au plus. Réduisez-la, puis joignez-la à nouveau.")
            : (format, null);
    }

    private static (FileFormat Format, ReceivedFile? Refusal) Refused(string code, string message) => (default, ReceivedFile.Refused(code, message));
}
