using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Eligibility.Mails;

/// <summary>
/// To the members of an organisation: what its fiche must be completed with. Nothing of ratings, nothing of the decision.
/// </summary>
internal sealed record ComplementMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required DateTime DueAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required string Message { get; init; }

    public required IReadOnlyList<string> Parts { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.ComplementAsked;

    public override string Subject => $"Complément demandé avant le {FrenchDates.Day(DueAt, Zone)}\u00A0: {Number}";

    public override string Reason => "Vous recevez ce message parce que votre organisation a déposé cette fiche.";

    public string Deadline => FrenchDates.DayAndHour(DueAt, Zone);

    public string ZoneName => FrenchDates.ZoneName(Zone);
}
