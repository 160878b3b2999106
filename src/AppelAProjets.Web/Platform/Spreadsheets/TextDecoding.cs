using System.Buffers;
using System.Text;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>A text file, decoded.</summary>
/// <param name="Text">Its words; empty when it could not be read.</param>
/// <param name="Encoding">How it was written, in the words of who saves a file.</param>
/// <param name="Fault">Why it could not be read, and what to do; null when it was.</param>
internal sealed record DecodedText(string Text, string Encoding, string? Fault);

/// <summary>
/// Tells how a text file was written: by its mark, by its bytes, never by luck. What would be read wrong in silence is refused with its
/// line.
/// </summary>
internal static class TextDecoding
{
    private const string SaveAgain = "Enregistrez ce fichier au format «\u00A0CSV UTF-8\u00A0», puis choisissez-le à nouveau.";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The five bytes that stand for nothing in the alphabet of Windows.</summary>
    private static readonly SearchValues<byte> Unused = SearchValues.Create(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static DecodedText Read(ReadOnlySpan<byte> content) =>
        content switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest),
            [0xFF, 0xFE, 0, 0, .. var rest] => Wide(rest, new UTF32Encoding(bigEndian: false, byteOrderMark: false, true), "UTF-32"),
            [0xFF, 0xFE, .. var rest] => Wide(rest, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, true), "UTF-16"),
            [0xFE, 0xFF, .. var rest] => Wide(rest, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, true), "UTF-16"),
            _ when IsWide(content, zeroes: 1) => Wide(content, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, true), "UTF-16"),
            _ when IsWide(content, zeroes: 0) => Wide(content, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, true), "UTF-16"),
            _ when content.Contains((byte)0) => Refused("Ce n’est pas un fichier de texte."),
            _ => OneByte(content),
        };

    /// <summary>Latin letters in two bytes: every other byte is nought, or nearly.</summary>
    private static bool IsWide(ReadOnlySpan<byte> content, int zeroes)
    {
        var (nought, other) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == 0)
            {
                nought += i % 2 == zeroes ? 1 : 0;
                other += i % 2 == zeroes ? 0 : 1;
            }
        }

        return content.Length >= 4 && content.Length % 2 == 0 && other == 0 && nought > content.Length * 2 / 5;
    }

    private static DecodedText Utf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return new DecodedText(StrictUtf8.GetString(content), "UTF-8", null);
        }
        catch (DecoderFallbackException stray)
        {
            return Stray(content, stray);
        }
    }

    private static DecodedText Wide(ReadOnlySpan<byte> content, Encoding encoding, string name)
    {
        try
        {
            return new DecodedText(encoding.GetString(content), name, null);
        }
        catch (DecoderFallbackException)
        {
            return Refused($"Ce fichier est coupé ou abîmé\u00A0: il est en {name}, et des caractères y manquent.");
        }
    }

    /// <summary>
    /// UTF-8 without its mark, or one byte a character: that of Windows, or that of an old Mac, whose lines end otherwise.
    /// </summary>
    private static DecodedText OneByte(ReadOnlySpan<byte> content)
    {
        DecoderFallbackException? stray = null;
        try
        {
            return new DecodedText(StrictUtf8.GetString(content), "UTF-8", null);
        }
        catch (DecoderFallbackException failure)
        {
            stray = failure;
        }

        if (IsMostlyUtf8(content))
        {
            return Stray(content, stray);
        }

        if (content.Contains((byte)'\r') && !content.Contains((byte)'\n'))
        {
            return new DecodedText(Encoding.GetEncoding(10_000).GetString(content), "Macintosh", null);
        }

        var unknown = content.IndexOfAny(Unused);
        return unknown < 0
            ? new DecodedText(Encoding.GetEncoding(1252).GetString(content), "Windows-1252", null)
            : Refused($"Ligne {LineOf(content, unknown)}\u00A0: un caractère est illisible, l’encodage du fichier n’est pas reconnu.");
    }

    /// <summary>
    /// More letters written in several bytes than bytes that make no sense: two letters of another alphabet side by side look like one of
    /// UTF-8, and are rare.
    /// </summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> content)
    {
        var (whole, stray) = (0, 0);
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            whole += status == OperationStatus.Done && length > 1 ? 1 : 0;
            stray += status == OperationStatus.Done ? 0 : 1;
            content = content[length..];
        }

        return whole >= stray;
    }

    private static DecodedText Stray(ReadOnlySpan<byte> content, DecoderFallbackException stray) =>
        Refused(
            $"Ligne {LineOf(content, Math.Max(0, stray.Index))}\u00A0: un caractère est illisible, alors que le reste du fichier est en "
                + "UTF-8."
        );

    private static int LineOf(ReadOnlySpan<byte> content, int index)
    {
        var before = content[..index];
        return 1 + Math.Max(before.Count((byte)'\n'), before.Count((byte)'\r'));
    }

    private static DecodedText Refused(string why) => new(string.Empty, string.Empty, $"{why} {SaveAgain}");
}
