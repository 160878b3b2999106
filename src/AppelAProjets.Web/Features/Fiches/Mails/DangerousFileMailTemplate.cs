using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Fiches.Mails;

/// <summary>A joined file was found dangerous and removed.</summary>
internal sealed record DangerousFileMailTemplate(
    string FileName,
    string FicheTitle,
    string OrganisationName,
    string CallTitle,
    string ProgrammeName,
    bool WasFiled,
    bool CanBeReplaced,
    string Link
) : MailTemplate
{
    public override string Subject => $"Fichier retiré par l’antivirus\u00A0: {FileName}";

    public override OutboxMessageKind Kind => OutboxMessageKind.DangerousFile;

    public override string Reason => $"Vous recevez ce message parce que vous écrivez pour {OrganisationName}, qui a joint ce fichier.";

    /// <summary>What there is to do, in the order one does it.</summary>
    public string Advice =>
        (CanBeReplaced, WasFiled) switch
        {
            (true, true) =>
                "Vérifiez l’appareil d’où vient ce fichier, joignez une copie saine à votre fiche, puis déposez-la à nouveau\u00A0: "
                    + "jusque-là, la version déposée reste celle que le comité lit, sans ce fichier.",
            (true, false) => "Vérifiez l’appareil d’où vient ce fichier, puis joignez une copie saine à votre fiche avant de la déposer.",
            _ =>
                "L’appel est clos\u00A0: écrivez à la personne qui le coordonne pour savoir comment lui remettre une copie saine. Vérifiez "
                    + "aussi l’appareil d’où vient ce fichier.",
        };
}
