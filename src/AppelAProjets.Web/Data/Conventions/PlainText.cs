using System.Globalization;
using System.Text;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>
/// Text as every database and every document can hold it: without the characters that mean nothing to a reader and that some of them refuse
/// (controls but tabs and line ends, halves of a character, code points that are no characters), with one kind of line end. What is made of
/// invisible characters alone is empty.
/// </summary>
internal static class PlainText
{
    public static string Clean(string text)
    {
        var lines = TypedText.Lines(text);
        var plain = IsPlain(lines) ? lines : Cleaned(lines);
        return TypedText.IsBlank(plain) && !string.IsNullOrWhiteSpace(plain) ? string.Empty : plain;
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || c >= '\uFDD0' || !IsKept(new Rune(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Cleaned(string text)
    {
        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done && IsKept(rune))
            {
                plain.Append(rest[..length]);
            }

            rest = rest[length..];
        }

        return plain.ToString();
    }

    private static bool IsKept(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r'
        || (
            Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control
            && (rune.Value & 0xFFFE) != 0xFFFE
            && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
        );
}
