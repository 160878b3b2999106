using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Organisations.Mails;

/// <summary>Offers a place among the members of an organisation.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="Role">What the person is invited to do, an infinitive.</param>
/// <param name="Inviter">Who invites.</param>
/// <param name="Link">Where to accept.</param>
/// <param name="Until">When the link stops working, in words.</param>
internal sealed record MemberInvitationMailTemplate(string Organisation, string Role, string Inviter, string Link, string Until)
    : MailTemplate
{
    public override string Subject => $"{Organisation}\u00A0: votre invitation";

    public override OutboxMessageKind Kind => OutboxMessageKind.MemberInvitation;

    public override string Reason =>
        $"Vous recevez ce message parce que {Inviter} a indiqué cette adresse pour {Organisation}. Si vous ne l’attendiez pas, ne faites "
        + "rien\u00A0: sans votre accord, rien ne vous est attribué.";
}
