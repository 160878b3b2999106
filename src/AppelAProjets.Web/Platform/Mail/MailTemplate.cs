using AppelAProjets.Web.Data.Outbox;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// The words of one message, as data. Its two templates stand beside the record and bear its name: <c>X.cshtml</c> (HTML) and
/// <c>X.Text.cshtml</c> (plain text), in the <c>Mails</c> folder of the feature.
/// </summary>
internal abstract record MailTemplate
{
    /// <summary>Subject, at most 250 characters.</summary>
    public abstract string Subject { get; }

    /// <summary>Why it is written.</summary>
    public abstract OutboxMessageKind Kind { get; }

    /// <summary>Printed at the foot: «Vous recevez ce message parce que…».</summary>
    public abstract string Reason { get; }
}

/// <summary>Who a message is for.</summary>
internal sealed record Addressee(Guid? UserId, string Email, string Name);
