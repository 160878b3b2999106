using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace AppelAProjets.Domain;

/// <summary>
/// Text as people type it, or paste it out of Word, a PDF or a page of the web: with characters nobody sees, several kinds of spaces and
/// hyphens, and several ways to end a line.
/// </summary>
public static class TypedText
{
    /// <summary>Line, form feed, next line, line and paragraph separators: all end a line (Unicode, UAX 14).</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\u000B\u000C\u0085\u2028\u2029");

    /// <summary>True when a reader sees nothing of it: null, spaces, or characters that are not drawn.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Whether it counts as missing.</returns>
    public static bool IsBlank([NotNullWhen(false)] string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnseen(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text with one kind of line end, U+000A.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The same words on the same lines.</returns>
    public static string Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(LineEnds) < 0 ? text : text.ReplaceLineEndings("\n").Replace('\u000B', '\n');
    }

    /// <summary>The text on one line: a name, a title.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The same words, a space where a line ended; empty when nothing is seen.</returns>
    public static string OneLine(string? text) =>
        IsBlank(text)
            ? string.Empty
            : string.Join(' ', Lines(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// What is read as an address, a date or a number: without format characters (Cf), every space an ordinary one, every hyphen and the
    /// minus sign a «-», nothing around.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The text to read; empty for null.</returns>
    public static string Legible(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var legible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.SpaceSeparator:
                    legible.Append(' ');
                    break;
                case UnicodeCategory.DashPunctuation:
                    legible.Append('-');
                    break;
                default:
                    legible.Append(rune.Value == 0x2212 ? "-" : rune.ToString());
                    break;
            }
        }

        return legible.ToString().Trim();
    }

    /// <summary>The same without any space: a number or an identifier, whose groups people part.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The characters to read; empty for null.</returns>
    public static string Compact(string? text) => string.Concat(Legible(text).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Not drawn by itself: spaces, controls, format characters, fillers and variation selectors.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or 0x2800
                or 0x3164
                or 0xFFA0
                or (>= 0x180B and <= 0x180F)
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xE0100 and <= 0xE01EF);
}
