using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The calendar of a call, as typed: local days and hours of its zone.</summary>
internal sealed class ScheduleForm
{
    private const string TooLong = "Cette saisie est trop longue.";

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ZoneId { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? OpensAt { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ClosesAt { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? EligibilityEndsAt { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? RatingEndsAt { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? CommitteeAt { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? NotificationAt { get; set; }

    [MaxLength(30)]
    public IList<OtherMilestoneForm> Others { get; set; } = [];

    [StringLength(100, ErrorMessage = TooLong)]
    public string? GraceMinutes { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ApplicantFirstDays { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ApplicantSecondDays { get; set; }

    public bool ApplicantLastDay { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? EvaluatorFirstDays { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? EvaluatorSecondDays { get; set; }

    public static ScheduleForm From(CallSchedule schedule)
    {
        string At(DateTime at) =>
            TimeZoneInfo.ConvertTimeFromUtc(at, schedule.Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        var plan = schedule.Reminders;
        return new()
        {
            ZoneId = schedule.ZoneId,
            OpensAt = At(schedule.OpensAt),
            ClosesAt = At(schedule.ClosesAt),
            EligibilityEndsAt = At(schedule.EligibilityEndsAt),
            RatingEndsAt = At(schedule.RatingEndsAt),
            CommitteeAt = At(schedule.CommitteeAt),
            NotificationAt = At(schedule.NotificationAt),
            Others = [.. schedule.Others.Select(other => new OtherMilestoneForm { Label = other.Label, At = At(other.At) })],
            GraceMinutes = FormParsing.Written(schedule.GraceMinutes),
            ApplicantFirstDays = FormParsing.Written(plan.ApplicantFirstDays),
            ApplicantSecondDays = FormParsing.Written(plan.ApplicantSecondDays),
            ApplicantLastDay = plan.ApplicantLastDay,
            EvaluatorFirstDays = FormParsing.Written(plan.EvaluatorFirstDays),
            EvaluatorSecondDays = FormParsing.Written(plan.EvaluatorSecondDays),
        };
    }

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        if (ZoneId is null || !TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out _))
        {
            return new(settings, [new Refusal("schedule.zone.unknown", nameof(ZoneId), "Choisissez un fuseau horaire de la liste.")]);
        }

        var stored = settings.Schedule;
        var zoned = stored with { ZoneId = ZoneId };
        var schedule = zoned with
        {
            OpensAt = Read(zoned, OpensAt, nameof(OpensAt), stored.OpensAt, refusals),
            ClosesAt = Read(zoned, ClosesAt, nameof(ClosesAt), stored.ClosesAt, refusals),
            EligibilityEndsAt = Read(zoned, EligibilityEndsAt, nameof(EligibilityEndsAt), stored.EligibilityEndsAt, refusals),
            RatingEndsAt = Read(zoned, RatingEndsAt, nameof(RatingEndsAt), stored.RatingEndsAt, refusals),
            CommitteeAt = Read(zoned, CommitteeAt, nameof(CommitteeAt), stored.CommitteeAt, refusals),
            NotificationAt = Read(zoned, NotificationAt, nameof(NotificationAt), stored.NotificationAt, refusals),
            Others = [.. ReadOthers(zoned, refusals)],
            GraceMinutes = FormParsing.Whole(GraceMinutes, nameof(GraceMinutes), refusals) ?? 0,
            Reminders = new ReminderPlan
            {
                ApplicantFirstDays = FormParsing.Whole(ApplicantFirstDays, nameof(ApplicantFirstDays), refusals),
                ApplicantSecondDays = FormParsing.Whole(ApplicantSecondDays, nameof(ApplicantSecondDays), refusals),
                ApplicantLastDay = ApplicantLastDay,
                EvaluatorFirstDays = FormParsing.Whole(EvaluatorFirstDays, nameof(EvaluatorFirstDays), refusals),
                EvaluatorSecondDays = FormParsing.Whole(EvaluatorSecondDays, nameof(EvaluatorSecondDays), refusals),
            },
        };
        return new(settings with { Schedule = schedule }, refusals);
    }

    private static DateTime Read(CallSchedule schedule, string? typed, string field, DateTime stored, List<Refusal> refusals)
    {
        var count = refusals.Count;
        if (FormParsing.Instant(typed, field, refusals) is { } local)
        {
            var at = schedule.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            // Seconds are not shown: what was not changed stays as exact as it was.
            return at == stored.AddTicks(-(stored.Ticks % TimeSpan.TicksPerMinute)) ? stored : at;
        }

        if (refusals.Count == count)
        {
            refusals.Add(new Refusal("schedule.missing", field, "Indiquez cette date et son heure."));
        }

        return default;
    }

    private List<OtherMilestone> ReadOthers(CallSchedule schedule, List<Refusal> refusals)
    {
        var read = new List<OtherMilestone>();
        for (var i = 0; i < Others.Count; i++)
        {
            var (label, at) = (FormParsing.Text(Others[i].Label), Others[i].At);
            if (label.Length == 0 && string.IsNullOrWhiteSpace(at))
            {
                continue;
            }

            var field = string.Create(CultureInfo.InvariantCulture, $"{nameof(Others)}[{i}]");
            if (label.Length is 0 or > OtherMilestone.MaxLabelLength)
            {
                refusals.Add(
                    new Refusal(
                        "schedule.others.label",
                        $"{field}.Label",
                        $"Nommez cette date, en {OtherMilestone.MaxLabelLength} caractères au plus, ou effacez sa ligne."
                    )
                );
            }

            if (string.IsNullOrWhiteSpace(at))
            {
                refusals.Add(new Refusal("schedule.others.at", $"{field}.At", "Indiquez le jour et l’heure, ou effacez la ligne."));
            }
            else if (FormParsing.Instant(at, $"{field}.At", refusals) is { } local)
            {
                read.Add(new OtherMilestone(label, schedule.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))));
            }
        }

        return [.. read.OrderBy(other => other.At)];
    }
}

/// <summary>One date no rule depends on, as typed.</summary>
internal sealed class OtherMilestoneForm
{
    [StringLength(2_000, ErrorMessage = "Ce nom est beaucoup trop long : raccourcissez-le.")]
    public string? Label { get; set; }

    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? At { get; set; }
}
