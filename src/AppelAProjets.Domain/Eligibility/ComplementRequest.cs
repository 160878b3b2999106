using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Domain.Eligibility;

/// <summary>
/// What a coordinator asks an applicant to complete after closing: named parts, a message, a day (docs/domain/committee.md, CRPA L114-5).
/// </summary>
public sealed class ComplementRequest
{
    /// <summary>Longest message, in characters.</summary>
    public const int MaxMessageLength = 2_000;

    /// <summary>Most parts in one request.</summary>
    public const int MaxParts = 60;

    /// <summary>The last minute of a day, at which a complement is due.</summary>
    public static TimeOnly EndOfDay { get; } = new(23, 59);

    private ComplementRequest() { }

    /// <summary>Asks for what <see cref="Check"/> found possible.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="fiche">The fiche.</param>
    /// <param name="parts">Paths of the parts asked, each once.</param>
    /// <param name="message">Words for the applicant.</param>
    /// <param name="dueAt">Last UTC instant.</param>
    /// <param name="askedBy">The account that asks.</param>
    /// <param name="now">UTC instant.</param>
    public ComplementRequest(
        Guid id,
        FicheAction fiche,
        IReadOnlyList<string> parts,
        string message,
        DateTime dueAt,
        Guid askedBy,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(fiche);
        ArgumentNullException.ThrowIfNull(message);
        Id = id;
        FicheId = fiche.Id;
        CallId = fiche.CallId;
        Parts = parts;
        Message = message.Trim();
        DueAt = dueAt;
        AskedBy = askedBy;
        AskedAt = now;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The fiche reopened, in the parts named.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Paths of the parts asked.</summary>
    public IReadOnlyList<string> Parts { get; private set; } = [];

    /// <summary>Words for the applicant, 1 to 2 000 characters.</summary>
    public string Message { get; private set; } = string.Empty;

    /// <summary>Last UTC instant at which the complement is taken.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Account that asked.</summary>
    public Guid AskedBy { get; private set; }

    /// <summary>UTC instant from which the parts can be written again.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC instant at which the applicant filed the complement, or null.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Version of the fiche that answers, or null.</summary>
    public int? AnsweredNumber { get; private set; }

    /// <summary>UTC instant at which the request was closed without an answer, or null.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>True while it waits for an answer, in time or not.</summary>
    public bool IsPending => AnsweredAt is null && ClosedAt is null;

    /// <summary>Notes the answer. A request that no longer waits keeps what it has.</summary>
    /// <param name="number">Version of the fiche that answers.</param>
    /// <param name="now">UTC instant.</param>
    public void Answer(int number, DateTime now)
    {
        if (IsPending)
        {
            (AnsweredNumber, AnsweredAt) = (number, now);
        }
    }

    /// <summary>Gives more time, once <see cref="CheckDue"/> found it possible.</summary>
    /// <param name="dueAt">Last UTC instant.</param>
    public void Prolong(DateTime dueAt) => DueAt = dueAt;

    /// <summary>Stops waiting. A request that no longer waits keeps what it has.</summary>
    /// <param name="now">UTC instant.</param>
    public void Close(DateTime now) => ClosedAt = IsPending ? now : ClosedAt;

    /// <summary>The day proposed for an answer.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="settings">How the call checks eligibility.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>A day in the call's zone.</returns>
    public static DateOnly ProposedDay(CallSchedule schedule, EligibilitySettings settings, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(settings);
        return schedule.LocalDay(now).AddDays(settings.ComplementDays);
    }

    /// <summary>What forbids a request.</summary>
    /// <param name="fiche">The fiche.</param>
    /// <param name="conditions">What the call asks of its organisation: what can be asked again.</param>
    /// <param name="parts">Paths of the parts asked.</param>
    /// <param name="message">Words for the applicant.</param>
    /// <param name="day">Last day, in the call's zone, or null when none was read.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The refusals, each with the property at fault; empty when it can be made.</returns>
    public static IReadOnlyList<Refusal> Check(
        FicheAction fiche,
        FilingConditions conditions,
        IReadOnlyList<string> parts,
        string message,
        DateOnly? day,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(fiche);
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(message);
        var refusals = new List<Refusal>();
        if (!fiche.IsFiled)
        {
            refusals.Add(
                new Refusal(
                    "complement.filed",
                    string.Empty,
                    "Cette fiche n’est pas déposée, ou elle a été retirée\u00A0: il n’y a rien à compléter."
                )
            );
        }
        else if (fiche.WindowAt(conditions.Schedule, now).TakesEverything)
        {
            refusals.Add(
                new Refusal(
                    "complement.open",
                    string.Empty,
                    "L’appel est encore ouvert pour cette organisation\u00A0: elle peut corriger toute sa fiche. Demandez un complément "
                        + "après la clôture."
                )
            );
        }

        var known = FicheParts.Asked(conditions).Select(part => part.Path).ToHashSet(StringComparer.Ordinal);
        if (parts.Count == 0)
        {
            refusals.Add(new Refusal("complement.parts", nameof(Parts), "Cochez au moins un point à compléter."));
        }
        else if (parts.Count > MaxParts || parts.Any(part => !known.Contains(part)))
        {
            refusals.Add(
                new Refusal(
                    "complement.parts.unknown",
                    nameof(Parts),
                    $"Cochez des points de cette liste, {MaxParts} au plus\u00A0: l’appel a peut-être changé, rechargez la page."
                )
            );
        }

        if (TypedText.IsBlank(message) || message.Trim().Length > MaxMessageLength)
        {
            refusals.Add(
                new Refusal(
                    "complement.message",
                    nameof(Message),
                    "Dites à l’organisation ce que vous attendez, en 2\u00A0000 caractères au plus."
                )
            );
        }

        refusals.AddRange(CheckDue(conditions.Schedule, day, now));
        return refusals;
    }

    /// <summary>What forbids a due day.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="day">Last day, in the call's zone, or null when none was read.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The refusals; empty when the day can be kept.</returns>
    public static IReadOnlyList<Refusal> CheckDue(CallSchedule schedule, DateOnly? day, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (day is not { } last)
        {
            return [new Refusal("complement.due.missing", "DueOn", "Donnez le dernier jour pour répondre, par exemple 12/06/2022.")];
        }

        var today = schedule.LocalDay(now);
        return last <= today
                ?
                [
                    new Refusal(
                        "complement.due.early",
                        "DueOn",
                        "Choisissez un jour à venir\u00A0: l’organisation a jusqu’à 23\u00A0h\u00A059 ce jour-là."
                    ),
                ]
            : last > today.AddDays(EligibilitySettings.MaxComplementDays)
                ?
                [
                    new Refusal(
                        "complement.due.late",
                        "DueOn",
                        $"Choisissez un jour dans les {EligibilitySettings.MaxComplementDays} jours qui viennent."
                    ),
                ]
            : [];
    }

    /// <summary>The last instant of a due day.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="day">Day in the call's zone.</param>
    /// <returns>UTC instant, 23:59 in the call's zone.</returns>
    public static DateTime DueInstant(CallSchedule schedule, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return schedule.ToUtc(day, EndOfDay);
    }
}
