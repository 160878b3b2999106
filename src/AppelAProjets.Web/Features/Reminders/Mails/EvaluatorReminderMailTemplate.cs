using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Reminders.Mails;

/// <summary>To an evaluator who still has fiches to rate while rating is about to end.</summary>
internal sealed record EvaluatorReminderMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required DateTime RatingEndsAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required TimeSpan Left { get; init; }

    /// <summary>The fiches still to rate, never one its reader is in conflict with.</summary>
    public required IReadOnlyList<FiledFiche> Fiches { get; init; }

    internal IEnumerable<string> FichesInWords => Fiches.Select(fiche => $"{fiche.Number} – {fiche.Title}");

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.EvaluatorReminder;

    public override string Subject => $"Il vous reste {LeftInWords} pour noter {Count}";

    public override string Reason =>
        "Vous recevez ce rappel parce que des fiches vous sont affectées et que leur notation n’est pas déposée. Il s’arrête dès que vous "
        + "avez tout déposé.";

    public string LeftInWords => TimeLeft.InWords(Left);

    public string Count => Fiches.Count > 1 ? $"{Fiches.Count}\u00A0fiches" : "une fiche";

    public string Deadline => FrenchDates.DayAndHour(RatingEndsAt, Zone);

    public string ZoneName => FrenchDates.ZoneName(Zone);
}
