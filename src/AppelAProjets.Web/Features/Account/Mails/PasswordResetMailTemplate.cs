using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Account.Mails;

internal sealed record PasswordResetMailTemplate(string Name, string Link) : MailTemplate
{
    public override string Subject => "Choisissez un nouveau mot de passe";

    public override OutboxMessageKind Kind => OutboxMessageKind.PasswordReset;

    public override string Reason =>
        "Vous recevez ce message parce qu’un nouveau mot de passe a été demandé pour votre compte. Si ce n’était pas vous, ne faites rien "
        + ": votre mot de passe ne change pas.";
}
