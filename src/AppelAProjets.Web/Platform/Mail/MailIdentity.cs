using System.Globalization;
using System.Net.Mail;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Outbox;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>What names a message outside the application; the same at every attempt, so that a second copy is recognised as such.</summary>
internal static class MailIdentity
{
    /// <summary>RFC 5322 Message-ID: the message, at the sender's domain.</summary>
    public static string MessageId(OutboxMessage message, MailAddress from)
    {
        return $"<{ContactRules.AsciiEmail($"{message.Id:N}@{from.Host}")}>";
    }

    /// <summary>RFC 5322 date: when the message was written.</summary>
    public static string Date(OutboxMessage message)
    {
        return message.CreatedAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
    }

    /// <summary>Its file in the pickup folder; sorted by name, messages are in the order they were written.</summary>
    public static string FileName(OutboxMessage message)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{message.CreatedAt:yyyyMMdd'T'HHmmssfff}-{message.Id:N}.eml");
    }
}
