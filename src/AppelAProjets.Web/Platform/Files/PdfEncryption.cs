using System.Globalization;
using System.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Whether a PDF asks for a password, or limits what one may do with it: its trailer then names an encryption dictionary (ISO 32000-1,
/// §7.5.5 and §7.6). Only the trailer is read, wherever the file says it is.
/// </summary>
internal static class PdfEncryption
{
    private const int TailLength = 2_048;
    private const int DictionaryLength = 16_384;

    public static bool IsIn(Stream content)
    {
        var tailStart = Math.Max(0, content.Length - TailLength);
        var tail = Read(content, tailStart, TailLength);
        if (NamesEncryption(tail))
        {
            return true;
        }

        if (CrossReference(tail) is not { } offset || offset >= content.Length)
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
