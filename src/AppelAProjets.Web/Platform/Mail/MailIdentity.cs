using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Outbox;
using MimeKit;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>What names a message outside the application; the same at every attempt, so that a second copy is recognised as such.</summary>
internal static class MailIdentity
{
    /// <summary>RFC 5322 Message-ID without its brackets: the message, at the sender's domain.</summary>
    public static string MessageId(OutboxMessage message, MailboxAddress from) => ContactRules.AsciiEmail($"{message.Id:N}@{from.Domain}");

    /// <summary>Its file in the pickup folder; sorted by name, messages are in the order they were written.</summary>
    public static string FileName(OutboxMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{message.CreatedAt:yyyyMMdd'T'HHmmssfff}-{message.Id:N}.eml");
}
