using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Fiches.Mails;

/// <summary>To the members of an organisation and to those who coordinate the call: a fiche is withdrawn.</summary>
/// <param name="Reader">Who reads.</param>
/// <param name="Number">Number of the fiche.</param>
/// <param name="Title">Its title.</param>
/// <param name="OrganisationName">Who filed it.</param>
/// <param name="CallTitle">The call.</param>
/// <param name="ProgrammeName">The programme.</param>
/// <param name="By">Who withdrew it.</param>
/// <param name="At">When, in words.</param>
/// <param name="Why">The reason written.</param>
/// <param name="Coordinates">True for those who coordinate the call.</param>
/// <param name="Link">The fiche for its organisation, the fiches of the call for the coordination.</param>
internal sealed record FicheWithdrawnMailTemplate(
    string Reader,
    string Number,
    string Title,
    string OrganisationName,
    string CallTitle,
    string ProgrammeName,
    string By,
    string At,
    string Why,
    bool Coordinates,
    string Link
) : MailTemplate
{
    public override OutboxMessageKind Kind => OutboxMessageKind.FicheWithdrawn;

    public override string Subject => $"Fiche retirée\u00A0: {Number}, «\u00A0{Title}\u00A0»";

    public string Button => Coordinates ? "Voir les fiches de l’appel" : "Relire la fiche";

    public override string Reason =>
        Coordinates
            ? "Vous recevez ce message parce que vous coordonnez cet appel."
            : $"Vous recevez ce message parce que vous écrivez pour {OrganisationName}, qui vient de retirer cette fiche.";
}
