using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Fiches.Mails;

/// <summary>
/// To an evaluator: a fiche they have begun to rate was completed since. It names no fiche: a conflict may be declared before it is read.
/// </summary>
/// <param name="Reader">Who reads.</param>
/// <param name="CallTitle">The call.</param>
/// <param name="ProgrammeName">The programme.</param>
/// <param name="IsFiled">True when their evaluation is filed.</param>
/// <param name="Link">The page of the fiche, for its evaluators alone.</param>
internal sealed record FicheCompletedMailTemplate(string Reader, string CallTitle, string ProgrammeName, bool IsFiled, string Link)
    : MailTemplate
{
    public override OutboxMessageKind Kind => OutboxMessageKind.FicheCompleted;

    public override string Subject => "Une fiche que vous notez a été complétée";

    public override string Reason => "Vous recevez ce message parce que vous évaluez des fiches de cet appel.";

    /// <summary>What there is to do.</summary>
    public string ToDo =>
        IsFiled
            ? "Votre évaluation déposée compte telle quelle. Si ce qui a changé change votre avis, rouvrez-la et déposez-la à nouveau."
            : "Votre brouillon est gardé. Relisez ce qui a changé avant de déposer votre évaluation.";
}
