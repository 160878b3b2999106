using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Committee.Mails;

/// <summary>To an evaluator who has just been given fiches: one message, however many they are.</summary>
internal sealed record AssignmentMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required int Count { get; init; }

    public required CallSchedule Schedule { get; init; }

    /// <summary>UTC instant of the message.</summary>
    public required DateTime Now { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.Assignment;

    public override string Subject => $"{CountInWords} à évaluer\u00A0: {CallTitle}";

    public override string Reason =>
        "Vous recevez ce message parce que vous êtes membre du comité de cet appel et que des fiches viennent de vous être confiées.";

    public string CountInWords => FrenchNumbers.Count(Count, "fiche");

    /// <summary>When rating starts, or null once it has.</summary>
    public string? Start =>
        Schedule.JudgeRating(Now) == RatingTiming.TooEarly ? FrenchDates.DayAndHour(Schedule.ClosesAt, Schedule.Zone) : null;

    public string Deadline => FrenchDates.DayAndHour(Schedule.RatingEndsAt, Schedule.Zone);

    public string ZoneName => FrenchDates.ZoneName(Schedule.Zone);
}
