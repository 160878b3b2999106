using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Account.Mails;

internal sealed record EmailConfirmationMailTemplate(string Name, string Link) : MailTemplate
{
    public override string Subject => "Confirmez votre adresse électronique";

    public override OutboxMessageKind Kind => OutboxMessageKind.EmailConfirmation;

    public override string Reason =>
        "Vous recevez ce message parce que cette adresse a été donnée à l’ouverture d’un compte. Si ce n’était pas vous, "
        + "écrivez-nous\u00A0: le compte sera fermé.";
}
