using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Fiches.Mails;

/// <summary>To those who coordinate a call: a complement they asked for is filed.</summary>
internal sealed record ComplementAnsweredMailTemplate(
    string Reader,
    string Number,
    string Title,
    string CallTitle,
    string ProgrammeName,
    string Link
) : MailTemplate
{
    public override OutboxMessageKind Kind => OutboxMessageKind.ComplementAnswered;

    public override string Subject => $"Complément reçu\u00A0: {Number}";

    public override string Reason => "Vous recevez ce message parce que vous coordonnez cet appel.";
}
