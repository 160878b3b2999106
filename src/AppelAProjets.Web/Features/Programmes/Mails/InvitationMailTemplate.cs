using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Programmes.Mails;

/// <summary>Offers a role on a programme or on one of its calls.</summary>
/// <param name="Programme">Name of the programme.</param>
/// <param name="CallTitle">The only call concerned, or null.</param>
/// <param name="Role">What the person is invited to do, an infinitive.</param>
/// <param name="Inviter">Who invites.</param>
/// <param name="Link">Where to accept.</param>
/// <param name="Until">When the link stops working, in words.</param>
internal sealed record InvitationMailTemplate(string Programme, string? CallTitle, string Role, string Inviter, string Link, string Until)
    : MailTemplate
{
    public override string Subject => $"{Programme} : votre invitation";

    public override OutboxMessageKind Kind => OutboxMessageKind.Invitation;

    public override string Reason =>
        $"Vous recevez ce message parce que {Inviter} a indiqué cette adresse pour le programme {Programme}. Si vous ne l’attendiez pas, "
        + "ne faites rien : sans votre accord, rien ne vous est attribué.";
}
