using System.Globalization;
using System.Text;
using PdfSharp.Pdf.IO;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Whether a PDF asks for a password: its trailer then names an encryption dictionary (ISO 32000-1, §7.5.5 and §7.6), and the empty
/// password does not open it. One that anyone opens and only limits printing or copying is taken.
/// </summary>
internal static class PdfEncryption
{
    private const int TailLength = 2_048;
    private const int DictionaryLength = 16_384;

    /// <summary>Why it is not taken, or null.</summary>
    internal static ReceivedFile? Fault(Stream content)
    {
        if (!IsIn(content))
        {
            return null;
        }

        try
        {
            content.Position = 0;
            // PDFsharp begins at the header, as readers do; it closes what it reads.
            using var copy = new MemoryStream();
            content.Position = PdfShape.HeaderOf(content) ?? 0;
            content.CopyTo(copy);
            copy.Position = 0;
            using var document = PdfReader.Open(copy, PdfDocumentOpenMode.Import);
            return null;
        }
        catch (PdfReaderException refused) when (refused.Message.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return ReceivedFile.Refused(
                "file.encrypted",
                "Ce PDF demande un mot de passe pour être ouvert\u00A0: enregistrez-en une copie sans mot de passe, puis joignez-la."
            );
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The library tells what it does not understand by exceptions of many kinds.
            return ReceivedFile.Refused(
                "file.encrypted",
                "Ce PDF est protégé d’une façon qui n’est pas reconnue\u00A0: enregistrez-en une copie sans protection, puis joignez-la."
            );
        }
    }

    private static bool IsIn(Stream content)
    {
        var tailStart = Math.Max(0, content.Length - TailLength);
        var tail = Read(content, tailStart, TailLength);
        if (NamesEncryption(tail))
        {
            return true;
        }

        // Places are counted from the header, or from the first byte, as the software that put something before it pleased.
        return CrossReference(tail) is { } offset
            && (
                NamesEncryption(content, offset)
                || (PdfShape.HeaderOf(content) is > 0 and var header && NamesEncryption(content, offset + header))
            );
    }

    private static bool NamesEncryption(Stream content, long offset)
    {
        if (offset >= content.Length)
        {
            return false;
        }

        // A table of references comes before its trailer; a stream of references is its own.
        return Read(content, offset, 16).AsSpan().TrimStart(" \r\n\t"u8).StartsWith("xref"u8)
            ? StreamSearch.Find(content, offset, "trailer"u8) is { } trailer
                && NamesEncryption(Until(Read(content, trailer, DictionaryLength), "startxref"u8))
            : NamesEncryption(Until(Read(content, offset, DictionaryLength), "stream"u8));
    }

    private static bool NamesEncryption(ReadOnlySpan<byte> dictionary)
    {
        var name = "/Encrypt"u8;
        while (dictionary.IndexOf(name) is >= 0 and var at)
        {
            dictionary = dictionary[(at + name.Length)..];
            if (dictionary.IsEmpty || !char.IsAsciiLetter((char)dictionary[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static long? CrossReference(byte[] tail)
    {
        var at = tail.AsSpan().LastIndexOf("startxref"u8);
        var number = at < 0 ? string.Empty : Encoding.ASCII.GetString(tail.AsSpan(at + "startxref".Length)).TrimStart();
        var digits = new string([.. number.TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
    }

    private static ReadOnlySpan<byte> Until(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.IndexOf(end) is >= 0 and var at ? text[..at] : text;

    private static byte[] Read(Stream content, long from, int length)
    {
        var bytes = new byte[Math.Min(length, content.Length - from)];
        content.Position = from;
        content.ReadExactly(bytes);
        return bytes;
    }
}
