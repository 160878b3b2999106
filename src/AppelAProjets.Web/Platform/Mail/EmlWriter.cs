using System.Globalization;
using System.Net.Mail;
using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Outbox;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Writes a message as RFC 5322 text: two alternatives in UTF-8, ASCII only on the wire. The same message always gives the same bytes.
/// </summary>
internal static class EmlWriter
{
    private const string NewLine = "\r\n";

    // An encoded word is at most 75 characters (RFC 2047, 2): 39 bytes make 52 characters of base64, «=?utf-8?B?» and «?=» twelve
    // more, and the line still has room for the name of the header within 78.
    private const int EncodedWordBytes = 39;
    private const int BodyLineBytes = 57;

    public static byte[] Write(OutboxMessage message, MailAddress from)
    {
        var boundary = $"=_{message.Id:N}";
        var text = new StringBuilder();
        Header(text, "Date", MailIdentity.Date(message));
        Header(text, "Message-ID", MailIdentity.MessageId(message, from));
        Header(text, "From", Mailbox(from.Address, from.DisplayName));
        Header(text, "To", Mailbox(message.Recipient, message.RecipientName));
        Header(text, "Subject", Phrase(message.Subject));
        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative;{NewLine} boundary=\"{boundary}\"");
        text.Append(NewLine);
        Part(text, boundary, "text/plain", message.TextBody);
        Part(text, boundary, "text/html", message.HtmlBody);
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}--{NewLine}");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Header(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}: {value}{NewLine}");

    private static void Part(StringBuilder text, string boundary, string type, string body)
    {
        text.Append(CultureInfo.InvariantCulture, $"--{boundary}{NewLine}");
        Header(text, "Content-Type", $"{type}; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append(NewLine);
        // Text travels with CRLF line ends (RFC 2046, 4.1.1), encoded or not.
        var bytes = Encoding.UTF8.GetBytes(body.ReplaceLineEndings(NewLine));
        foreach (var line in bytes.Chunk(BodyLineBytes))
        {
            text.Append(Convert.ToBase64String(line)).Append(NewLine);
        }

        text.Append(NewLine);
    }

    private static string Mailbox(string email, string name)
    {
        var address = ContactRules.AsciiEmail(email);
        return string.IsNullOrWhiteSpace(name) ? address : $"{Phrase(name, quoted: true)}{NewLine} <{address}>";
    }

    private static string Phrase(string words, bool quoted = false)
    {
        // Line ends never reach a header: a name or a title must not be able to add one.
        words = string.Join(' ', words.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (words.Length <= 60 && words.All(c => c is >= ' ' and <= '~') && !words.Contains("=?", StringComparison.Ordinal))
        {
            return quoted
                ? $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
                : words;
        }

        return string.Join($"{NewLine} ", EncodedWords(words));
    }

    private static IEnumerable<string> EncodedWords(string words)
    {
        var bytes = new List<byte>(EncodedWordBytes);
        foreach (var rune in words.EnumerateRunes())
        {
            // A character is never cut between two encoded words (RFC 2047, 5).
            if (bytes.Count + rune.Utf8SequenceLength > EncodedWordBytes)
            {
                yield return Encoded(bytes);
                bytes.Clear();
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        yield return Encoded(bytes);
    }

    private static string Encoded(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
