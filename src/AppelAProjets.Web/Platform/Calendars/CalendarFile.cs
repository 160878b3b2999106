using System.Text;
using Ical.Net;
using Ical.Net.Serialization;

namespace AppelAProjets.Web.Platform.Calendars;

/// <summary>An iCalendar file (RFC 5545).</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;
    private const string LineEnd = "\r\n";
    private const string Fold = LineEnd + " ";

    /// <param name="calendar">The events.</param>
    /// <returns>The file, in UTF-8.</returns>
    public static byte[] Write(Calendar calendar)
    {
        // The library cuts long lines between the two halves of an emoji (seen with 5.2.4), which no reader puts together again: its
        // lines are joined, then cut here.
        var lines = new CalendarSerializer()
            .SerializeToString(calendar)!
            .Replace(Fold, string.Empty, StringComparison.Ordinal)
            .Split(LineEnd, StringSplitOptions.RemoveEmptyEntries);
        var file = new StringBuilder();
        foreach (var line in lines)
        {
            AppendFolded(file, line);
        }

        return Encoding.UTF8.GetBytes(file.ToString());
    }

    /// <summary>Lines hold 75 octets at most, their end left out; those that go on begin with a space (RFC 5545, §3.1).</summary>
    private static void AppendFolded(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > LongestLine)
            {
                file.Append(Fold);
                octets = 1;
            }

            file.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }

        file.Append(LineEnd);
    }
}
