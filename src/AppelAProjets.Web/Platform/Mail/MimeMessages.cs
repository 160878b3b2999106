using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Outbox;
using MimeKit;
using MimeKit.Text;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Writes a message of the outbox as mail programs read it: two alternatives in UTF-8, ASCII only on the wire. The same message always
/// gives the same bytes.
/// </summary>
internal static class MimeMessages
{
    /// <summary>How it is written: the line ends of the wire.</summary>
    public static FormatOptions Format { get; } = WireFormat();

    /// <exception cref="MailNotSentException">The recipient's address is none.</exception>
    public static MimeMessage Compose(OutboxMessage message, MailboxAddress from)
    {
        if (!ContactRules.IsEmail(message.Recipient))
        {
            throw new MailNotSentException($"« {message.Recipient} » n'est pas une adresse électronique.") { IsFinal = true };
        }

        var mime = new MimeMessage
        {
            Date = new DateTimeOffset(message.CreatedAt, TimeSpan.Zero),
            MessageId = MailIdentity.MessageId(message, from),
            Subject = OneLine(message.Subject),
            Body = new MultipartAlternative(Part(TextFormat.Plain, message.TextBody), Part(TextFormat.Html, message.HtmlBody))
            {
                Boundary = $"=_{message.Id:N}",
            },
        };
        mime.From.Add(from);
        mime.To.Add(new MailboxAddress(OneLine(message.RecipientName), ContactRules.AsciiEmail(message.Recipient)));
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mime;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        // Text travels with CRLF line ends (RFC 2046, 4.1.1), encoded or not.
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(System.Text.Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    /// <summary>
    /// Line ends never reach a header: a name or a title must not be able to add one. Nor does what would be read as an encoded word
    /// (RFC 2047).
    /// </summary>
    private static string OneLine(string words) =>
        string.Join(' ', words.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Replace("=?", "=\u00A0?", StringComparison.Ordinal);

    private static FormatOptions WireFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
