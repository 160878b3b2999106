using System.Text;

namespace AppelAProjets.Web.Platform.Spreadsheets;

/// <summary>
/// Reads the text files spreadsheets write: semicolons, commas or tabs, with or without quotes.
/// What it cannot make sense of it reads as plain cells: whoever uses the lines says what is wrong with them.
/// </summary>
internal static class CsvReader
{
    /// <summary>The lines that hold something, each with its number in the file, from 1.</summary>
    public static IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Read(string file)
    {
        // Old Macs ended a line with a carriage return alone.
        var text = file.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var (separator, told) = SeparatorOf(text);
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
        if (told && lines.Count > 0)
        {
            lines.RemoveAt(0);
        }

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

    /// <summary>What parts the cells, and whether the first line does nothing but tell it («sep=;», which Excel reads).</summary>
    internal static (char Separator, bool Told) SeparatorOf(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length).Trim("\" ");
        return first is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var separator] ? (separator, true) : (MostMet(text), false);
    }

    /// <summary>The sign met most in the first line, quotes aside.</summary>
    private static char MostMet(string text)
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
            if (c is '\n' or '\r' && !quoted)
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
