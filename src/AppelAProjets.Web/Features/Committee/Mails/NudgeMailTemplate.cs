using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Committee.Mails;

/// <summary>
/// From the coordination to an evaluator who has something left. It names no fiche and no number of them: the coordinator who sends it may
/// be in conflict with one, and would learn of it by subtraction.
/// </summary>
internal sealed record NudgeMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required CallSchedule Schedule { get; init; }

    /// <summary>The coordinator's own words; possibly empty.</summary>
    public required string Word { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.EvaluatorNudge;

    public override string Subject => $"Vos évaluations sont attendues\u00A0: {CallTitle}";

    public override string Reason =>
        "Vous recevez ce message de la coordination parce que des fiches vous sont affectées et que leur évaluation n’est pas déposée.";

    public string Deadline => FrenchDates.DayAndHour(Schedule.RatingEndsAt, Schedule.Zone);

    public string ZoneName => FrenchDates.ZoneName(Schedule.Zone);
}
