using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Reminders.Mails;

/// <summary>To a member of an organisation whose complement is about to be due.</summary>
internal sealed record ComplementReminderMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required DateTime DueAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.ComplementReminder;

    public override string Subject => $"Complément à rendre avant le {FrenchDates.Day(DueAt, Zone)}\u00A0: {Number}";

    public override string Reason =>
        "Vous recevez ce rappel parce que votre organisation a une fiche à compléter. Il s’arrête dès que vous déposez le complément.";

    public string Deadline => FrenchDates.DayAndHour(DueAt, Zone);

    public string ZoneName => FrenchDates.ZoneName(Zone);
}
