using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Reminders.Mails;

/// <summary>To those who coordinate a call: fiches that silence is about to reject. It counts them and names none.</summary>
internal sealed record RejectionWarningMailTemplate(
    string Reader,
    int Fiches,
    DateOnly Day,
    string CallTitle,
    string ProgrammeName,
    string Link
) : MailTemplate
{
    public override OutboxMessageKind Kind => OutboxMessageKind.RejectionWarning;

    public override string Subject => $"Rejet implicite le {DayInWords}\u00A0: {Count} sans réponse";

    public override string Reason => "Vous recevez ce message parce que vous coordonnez cet appel. Il part une seule fois pour ces fiches.";

    public string DayInWords => FrenchDates.Day(Day);

    public string Count => FrenchNumbers.Count(Fiches, "fiche");
}
