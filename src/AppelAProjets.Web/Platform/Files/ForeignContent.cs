using System.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>What a file we do not take is, so that a refusal says the true reason and what to do.</summary>
internal static class ForeignContent
{
    private const string AsPdf = "Enregistrez le document en PDF, puis joignez ce nouveau fichier.";
    private const string AsJpeg = "Enregistrez-la en JPEG, puis joignez ce nouveau fichier.";

    /// <summary>«une photo HEIC…», after «c’est»; null for what nobody knows.</summary>
    internal static string? WordsFor(Stream content)
    {
        var start = new byte[64];
        content.Position = 0;
        ReadOnlySpan<byte> head = start.AsSpan(0, content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        if (head.StartsWith("PK\x03\x04"u8))
        {
            return OfArchive(FileContent.MediaTypeOf(content));
        }

        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8))
        {
            return Encoding.ASCII.GetString(head[8..12]) switch
            {
                "heic" or "heix" or "heim" or "heis" or "hevc" or "mif1" or "msf1" => Heic,
                "avif" or "avis" => $"une image AVIF. {AsJpeg}",
                _ => "une vidéo. Joignez un document qui la décrit, ou son adresse.",
            };
        }

        return head switch
        {
            _ when head.StartsWith("GIF8"u8) => $"une image GIF. {AsJpeg}",
            _ when head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) => $"une image WebP. {AsJpeg}",
            _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => $"une image TIFF. {AsJpeg}",
            _ when head.StartsWith("BM"u8) && head.Contains((byte)0) => $"une image BMP. {AsJpeg}",
            _ when head.StartsWith("{\\rtf"u8) => $"un document RTF. {AsPdf}",
            _ when head.StartsWith("Rar!"u8) || head.StartsWith("7z"u8) => Archive,
            _ when head.StartsWith("MZ"u8) => "un programme, qui ne peut pas être joint.",
            _ when IsMarkup(head) => "une page web ou un dessin. Imprimez-le en PDF, puis joignez ce nouveau fichier.",
            _ when !head.IsEmpty && !head.Contains((byte)0) && IsWords(head) => $"un simple texte. {AsPdf}",
            _ => null,
        };
    }

    internal const string Heic =
        "une photo HEIC, que beaucoup d’ordinateurs n’ouvrent pas. Sur l’iPhone\u00A0: Réglages, Appareil photo, Formats, "
        + "«\u00A0Le plus compatible\u00A0», puis reprenez la photo\u00A0; ou ouvrez-la et enregistrez-la en JPEG. Joignez ensuite ce "
        + "nouveau fichier.";

    private const string Archive = "une archive compressée. Ouvrez-la, et joignez chaque document séparément.";

    private static string OfArchive(string? mediaType) =>
        mediaType switch
        {
            null => Archive,
            _ when mediaType.Contains("presentation", StringComparison.OrdinalIgnoreCase) => $"une présentation. {AsPdf}",
            _ when mediaType.Contains("template", StringComparison.OrdinalIgnoreCase) =>
                "un modèle de document. Ouvrez-le, enregistrez-le comme document ou en PDF, puis joignez-le.",
            _ when mediaType.Contains("binary", StringComparison.OrdinalIgnoreCase) =>
                "un classeur binaire (XLSB). Enregistrez-le au format Excel (XLSX) ou en PDF, puis joignez-le.",
            _ when mediaType.Contains("graphics", StringComparison.OrdinalIgnoreCase) => $"un dessin. {AsPdf}",
            _ when mediaType.Contains("epub", StringComparison.OrdinalIgnoreCase) => $"un livre numérique. {AsPdf}",
            _ => $"un document d’un autre logiciel. {AsPdf}",
        };

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'!' or (byte)'?');
    }

    private static bool IsWords(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
