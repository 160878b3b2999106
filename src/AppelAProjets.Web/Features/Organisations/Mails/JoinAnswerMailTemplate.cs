using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Organisations.Mails;

/// <summary>Tells the asker what the members of an organisation answered.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="Role">What the person may do from now on, an infinitive; null when the request is declined.</param>
/// <param name="Link">What to open next.</param>
internal sealed record JoinAnswerMailTemplate(string Organisation, string? Role, string Link) : MailTemplate
{
    public override string Subject =>
        Role is null ? $"{Organisation}\u00A0: votre demande n’est pas acceptée" : $"{Organisation}\u00A0: vous êtes membre";

    public override OutboxMessageKind Kind => OutboxMessageKind.JoinAnswer;

    public override string Reason => $"Vous recevez ce message parce que vous avez demandé à rejoindre {Organisation}.";
}
