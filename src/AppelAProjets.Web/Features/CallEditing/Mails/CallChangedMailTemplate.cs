using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing.Mails;

/// <summary>To those who wrote a fiche: what a coordinator changed in the call.</summary>
internal sealed record CallChangedMailTemplate : MailTemplate
{
    /// <summary>Longest value told in the message; the rest is on the page of the call.</summary>
    private const int ValueLength = 400;

    public required string Reader { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    /// <summary>Why it changed, in the coordinator's words.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<SettingDifference> Differences { get; init; }

    public required CallSchedule Schedule { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.CallChanged;

    public override string Subject => $"Changement de l’appel\u00A0: {CallTitle}";

    public override string Reason => "Vous recevez ce message parce que votre organisation a une fiche-action dans cet appel.";

    public string Deadline => FrenchDates.DayAndHour(Schedule.ClosesAt, Schedule.Zone);

    public string ZoneName => FrenchDates.ZoneName(Schedule.Zone);

    public static string Words(string? value) =>
        value switch
        {
            null or "" => "(rien)",
            { Length: > ValueLength } => value[..ValueLength] + "…",
            _ => value,
        };
}
