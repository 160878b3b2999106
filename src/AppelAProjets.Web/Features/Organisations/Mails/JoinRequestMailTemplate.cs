using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Organisations.Mails;

/// <summary>Tells those who may answer that someone asks to join their organisation.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="AskerEmail">Their confirmed address.</param>
/// <param name="Link">Where to answer.</param>
internal sealed record JoinRequestMailTemplate(string Organisation, string Asker, string AskerEmail, string Link) : MailTemplate
{
    public override string Subject => $"{Asker} demande à rejoindre {Organisation}";

    public override OutboxMessageKind Kind => OutboxMessageKind.JoinRequest;

    public override string Reason =>
        $"Vous recevez ce message parce que vous gérez les membres de {Organisation}. Sans réponse de votre part, la personne n’a accès à "
        + "rien.";
}
