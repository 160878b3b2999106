using System.Text;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>
/// Reads the text files spreadsheets write: UTF-8 or the Windows-1252 of an older French Excel, semicolons, commas or tabs, with or
/// without quotes. What it cannot make sense of it reads as plain cells: whoever uses the lines says what is wrong with them.
/// </summary>
internal static class CsvReader
{
    static CsvReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The words of a file, whichever of the two ways it was written.</summary>
    public static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
                .GetString(content)
                .TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1252).GetString(content);
        }
    }

    /// <summary>The lines that hold something, each with its number in the file, from 1.</summary>
    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Read(string text)
    {
        var separator = SeparatorOf(text);
        var lines = new List<(int Number, IReadOnlyList<string> Cells)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (number, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(c);
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(c);
                    number += c == '\n' ? 1 : 0;
                }
            }
            else if (c == '"' && string.IsNullOrWhiteSpace(cell.ToString()))
            {
                cell.Clear();
                quoted = true;
            }
            else if (c == separator)
            {
                EndCell();
            }
            else if (c == '\n')
            {
                EndLine();
                start = ++number;
            }
            else
            {
                cell.Append(c);
            }
        }

        EndLine();
        return lines;

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndLine()
        {
            EndCell();
            if (cells.Exists(kept => kept.Length > 0))
            {
                lines.Add((start, cells));
            }

            cells = [];
        }
    }

    /// <summary>The sign met most in the first line, quotes aside.</summary>
    private static char SeparatorOf(string text)
    {
        var (quoted, counts) = (
            false,
            new Dictionary<char, int>
            {
                [';'] = 0,
                [','] = 0,
                ['\t'] = 0,
            }
        );
        foreach (var c in text.TrimStart())
        {
            if (c == '\n' && !quoted)
            {
                break;
            }

            quoted ^= c == '"';
            if (!quoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.MaxBy(entry => entry.Value).Key;
    }
}
