namespace AppelAProjets.Domain.Calls;

/// <summary>
/// The milestones of a call: UTC instants, in order, with the IANA zone they are printed in (docs/domain/calls.md).
/// </summary>
public sealed record CallSchedule
{
    /// <summary>First instant at which a fiche can be written and filed.</summary>
    public required DateTime OpensAt { get; init; }

    /// <summary>Last instant at which a fiche is filed in time.</summary>
    public required DateTime ClosesAt { get; init; }

    /// <summary>End of the eligibility check; rating opens.</summary>
    public required DateTime EligibilityEndsAt { get; init; }

    /// <summary>Last instant at which an evaluation can be written or filed.</summary>
    public required DateTime RatingEndsAt { get; init; }

    /// <summary>
    /// UTC instant at which a coordinator closed ratings before their planned end, or null. Only <see cref="Call.CloseRating"/> and
    /// <see cref="Call.ReopenRating"/> set it: no setting does.
    /// </summary>
    public DateTime? RatingClosedAt { get; init; }

    /// <summary>When rating ends, or ended: closed by a coordinator, else as planned.</summary>
    public DateTime RatingStopsAt => RatingClosedAt is { } closed && closed < RatingEndsAt ? closed : RatingEndsAt;

    /// <summary>Meeting of the committee.</summary>
    public required DateTime CommitteeAt { get; init; }

    /// <summary>Instant at which applicants are to be answered.</summary>
    public required DateTime NotificationAt { get; init; }

    /// <summary>IANA zone of the call, for example Europe/Paris or America/Cayenne.</summary>
    public required string ZoneId { get; init; }

    /// <summary>Minutes after closing that cover a filing begun before it; 0 to 120, 5 by default.</summary>
    public int GraceMinutes { get; init; } = 5;

    /// <summary>Dates no rule depends on, in the order of the calendar.</summary>
    public IReadOnlyList<OtherMilestone> Others { get; init; } = [];

    /// <summary>When those who have not finished are written to.</summary>
    public ReminderPlan Reminders { get; init; } = new();

    /// <summary>The zone itself.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>True between opening and closing, both included.</summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>Whether fiches can be written and filed.</returns>
    public bool IsOpen(DateTime now) => now >= OpensAt && now <= ClosesAt;

    /// <summary>
    /// True while evaluations can be written and filed: after closing, until the end of rating included, unless a coordinator closed it.
    /// </summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>Whether evaluators may rate.</returns>
    public bool IsRating(DateTime now) => JudgeRating(now) == RatingTiming.InTime;

    /// <summary>
    /// Judges a rating: possible after closing, when fiches no longer change, until the end of rating included; a closing by a coordinator
    /// ends it at once.
    /// </summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>The judgement.</returns>
    public RatingTiming JudgeRating(DateTime now)
    {
        if (now <= ClosesAt)
        {
            return RatingTiming.TooEarly;
        }

        return now <= RatingEndsAt && !(now >= RatingClosedAt) ? RatingTiming.InTime : RatingTiming.TooLate;
    }

    /// <summary>Why an evaluation can't be written, filed or reopened now.</summary>
    /// <param name="now">UTC instant of the transaction.</param>
    /// <returns>The refusal, or null while rating is open.</returns>
    public Refusal? RefusalToRate(DateTime now) =>
        JudgeRating(now) switch
        {
            RatingTiming.TooEarly => new Refusal(
                "rating.early",
                string.Empty,
                "La notation n’est pas encore ouverte\u00A0: elle commence à la clôture de l’appel. Rien n’a été enregistré, vos saisies "
                    + "sont encore sur cette page.",
                RefusalKind.Closed
            ),
            RatingTiming.TooLate when RatingClosedAt is not null => new Refusal(
                "rating.closed",
                string.Empty,
                "La notation est terminée\u00A0: la coordination l’a close. Plus rien ne peut être enregistré\u00A0; adressez-vous à la "
                    + "coordination de l’appel.",
                RefusalKind.Closed
            ),
            RatingTiming.TooLate => new Refusal(
                "rating.late",
                string.Empty,
                "La notation est terminée\u00A0: plus rien ne peut être enregistré. Vos saisies sont encore sur cette page\u00A0; "
                    + "adressez-vous à la coordination de l’appel.",
                RefusalKind.Closed
            ),
            RatingTiming.InTime => null,
            _ => throw new InvalidOperationException("Unknown timing."),
        };

    /// <summary>
    /// The day the silence of the administration becomes a rejection: two months after the reception of a request for money
    /// (CRPA L231-4, 3°), counted in the call's zone.
    /// </summary>
    /// <param name="receivedAt">UTC instant of reception.</param>
    /// <returns>That day.</returns>
    public DateOnly ImplicitRejectionDay(DateTime receivedAt) => LocalDay(receivedAt).AddMonths(2);

    /// <summary>Days before an implicit rejection at which it is announced (docs/domain/reminders.md).</summary>
    public const int RejectionWarningDays = 15;

    /// <summary>
    /// Fewest days between a reception and its warning, since two months are 59 days at least: what came later can't be due.
    /// </summary>
    public const int FewestDaysToWarning = 59 - RejectionWarningDays;

    /// <summary>Whether silence is about to mean rejection, or means it already.</summary>
    /// <param name="receivedAt">UTC instant of reception.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>True from fifteen days before that day.</returns>
    public bool WarnsOfRejection(DateTime receivedAt, DateTime now) =>
        LocalDay(now) >= ImplicitRejectionDay(receivedAt).AddDays(-RejectionWarningDays);

    /// <summary>The day an instant falls on, in the call's zone.</summary>
    /// <param name="instant">UTC instant.</param>
    /// <returns>The local day.</returns>
    public DateOnly LocalDay(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, Zone));

    /// <summary>The UTC instant of a wall-clock time in the call's zone; a time skipped by a change of hour moves one hour later.</summary>
    /// <param name="day">Local day.</param>
    /// <param name="time">Local time.</param>
    /// <returns>UTC instant.</returns>
    public DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    /// <summary>What forbids this schedule: milestones out of order, unknown zone, grace out of bounds.</summary>
    /// <returns>The list, empty when the schedule is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var refusals = new List<Refusal>();
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out _))
        {
            refusals.Add(
                new Refusal("schedule.zone.unknown", nameof(ZoneId), "Ce fuseau horaire n'existe pas. Choisissez par exemple Europe/Paris.")
            );
        }

        (string Field, DateTime At)[] milestones =
        [
            (nameof(OpensAt), OpensAt),
            (nameof(ClosesAt), ClosesAt),
            (nameof(EligibilityEndsAt), EligibilityEndsAt),
            (nameof(RatingEndsAt), RatingEndsAt),
            (nameof(CommitteeAt), CommitteeAt),
            (nameof(NotificationAt), NotificationAt),
        ];
        foreach (
            var (field, _) in milestones
                .Concat(Others.Select(other => (nameof(Others), other.At)))
                .Where(milestone => milestone.Item2.Year is < 1900 or > 2200)
        )
        {
            refusals.Add(new Refusal("schedule.range", field, "Cette date est hors du calendrier\u00A0: vérifiez son année."));
        }

        for (var i = 1; i < milestones.Length; i++)
        {
            if (milestones[i].At <= milestones[i - 1].At)
            {
                refusals.Add(
                    new Refusal("schedule.order", milestones[i].Field, "Cette date doit venir après l'étape précédente du calendrier.")
                );
            }
        }

        if (GraceMinutes is < 0 or > 120)
        {
            refusals.Add(new Refusal("schedule.grace", nameof(GraceMinutes), "Le délai de grâce va de 0 à 120 minutes."));
        }

        if (
            Others.Count > OtherMilestone.MaxMilestones
            || Others.Any(other => TypedText.IsBlank(other.Label) || other.Label.Length > OtherMilestone.MaxLabelLength)
        )
        {
            refusals.Add(
                new Refusal(
                    "schedule.others",
                    nameof(Others),
                    $"Nommez chacune des autres dates, en {OtherMilestone.MaxLabelLength} caractères au plus ; il y en a "
                        + $"{OtherMilestone.MaxMilestones} au plus."
                )
            );
        }

        refusals.AddRange(Reminders.Shortcomings());
        return refusals;
    }

    /// <summary>The schedule as it holds for an organisation whose closing was extended.</summary>
    /// <param name="until">The UTC closing granted, or null.</param>
    /// <returns>The schedule with that closing when it is later, else itself.</returns>
    public CallSchedule ExtendedTo(DateTime? until) => until is { } later && later > ClosesAt ? this with { ClosesAt = later } : this;

    /// <summary>
    /// Every date later or earlier by the same number of days, at the same local hour whatever the season; what was closed is not.
    /// </summary>
    /// <param name="days">Days, negative for earlier.</param>
    /// <returns>The schedule moved.</returns>
    public CallSchedule Shifted(int days) => Shifted(new DateShift(0, days));

    /// <summary>Every date moved alike, at the same local hour whatever the season; what was closed is not.</summary>
    /// <param name="shift">How far.</param>
    /// <returns>The schedule moved.</returns>
    public CallSchedule Shifted(DateShift shift) =>
        this with
        {
            OpensAt = Shifted(OpensAt, shift),
            ClosesAt = Shifted(ClosesAt, shift),
            EligibilityEndsAt = Shifted(EligibilityEndsAt, shift),
            RatingEndsAt = Shifted(RatingEndsAt, shift),
            RatingClosedAt = null,
            CommitteeAt = Shifted(CommitteeAt, shift),
            NotificationAt = Shifted(NotificationAt, shift),
            Others = [.. Others.Select(other => other with { At = Shifted(other.At, shift) })],
        };

    private DateTime Shifted(DateTime at, DateShift shift)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(at, Zone);
        return ToUtc(shift.Of(DateOnly.FromDateTime(local)), TimeOnly.FromDateTime(local));
    }
}
