using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing.Mails;

/// <summary>To the members of one organisation: their later closing, and why.</summary>
internal sealed record ExtensionMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string Organisation { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required DateTime Until { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Why { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.ExtensionGranted;

    public override string Subject => $"Clôture prolongée pour votre organisation\u00A0: {CallTitle}";

    public override string Reason => "Vous recevez ce message parce que votre organisation a une fiche-action dans cet appel.";

    public string Deadline => FrenchDates.DayAndHour(Until, Zone);

    public string ZoneName => FrenchDates.ZoneName(Zone);
}
