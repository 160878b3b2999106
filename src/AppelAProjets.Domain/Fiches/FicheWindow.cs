using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// What can be done with a fiche at one instant, and why not: written, filed, completed. Every page, verb and mail asks it. A fiche is
/// written until the end of the grace that follows the closing of its organisation; afterwards a complement reopens named parts of it.
/// </summary>
public sealed record FicheWindow
{
    private readonly bool _withdrawn;
    private readonly Reopening? _reopening;
    private readonly DateTime _callClosesAt;

    private FicheWindow(CallSchedule schedule, DateTime? extendedUntil, bool withdrawn, Reopening? reopening, DateTime now)
    {
        (_withdrawn, _reopening, _callClosesAt) = (withdrawn, reopening, schedule.ClosesAt);
        Schedule = schedule.ExtendedTo(extendedUntil);
        Now = now;
    }

    /// <summary>What can be done with a fiche, from its columns alone.</summary>
    /// <param name="schedule">Milestones of the call, or those that hold already for the organisation.</param>
    /// <param name="extendedUntil">Later UTC closing granted to the organisation, or null.</param>
    /// <param name="withdrawn">Whether the applicant withdrew it.</param>
    /// <param name="reopening">What a complement reopens, in time or not, or null.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The answer, for that instant only.</returns>
    public static FicheWindow Of(CallSchedule schedule, DateTime? extendedUntil, bool withdrawn, Reopening? reopening, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new FicheWindow(schedule, extendedUntil, withdrawn, reopening, now);
    }

    /// <summary>The UTC instant judged.</summary>
    public DateTime Now { get; }

    /// <summary>The milestones as they hold for the organisation of the fiche.</summary>
    public CallSchedule Schedule { get; }

    /// <summary>
    /// Last UTC instant at which a filing begun before closing is taken; the closing itself when the call gives no grace.
    /// </summary>
    public DateTime GraceEndsAt => Schedule.ClosesAt.AddMinutes(Schedule.GraceMinutes);

    /// <summary>True between opening and closing, both included: it can be corrected and filed as often as one likes.</summary>
    public bool IsOpen => !_withdrawn && Schedule.IsOpen(Now);

    /// <summary>True while any part can be written: until the end of the grace included.</summary>
    public bool TakesEverything => !_withdrawn && Now <= GraceEndsAt;

    /// <summary>
    /// The complement in whose time a writing or a filing comes: only the parts it asks are taken. Null when everything is, or nothing.
    /// </summary>
    public Reopening? Complement => !_withdrawn && !TakesEverything && _reopening?.IsOpen(Now) == true ? _reopening : null;

    /// <summary>True when something of it can be written.</summary>
    public bool IsWritable => TakesEverything || Complement is not null;

    /// <summary>True after closing, grace or not, when no complement reopens it: a page no longer invites to file.</summary>
    public bool IsClosed => Now > Schedule.ClosesAt && Complement is null;

    /// <summary>Why nothing of it can be written, or null when something can.</summary>
    public Refusal? WhyNotWritable =>
        IsWritable ? null
        : _withdrawn
            ? new Refusal(
                "fiche.withdrawn",
                string.Empty,
                "Cette fiche a été retirée\u00A0: elle reste lisible mais ne se modifie plus.",
                RefusalKind.Closed
            )
        : _reopening is null
            ? new Refusal(
                "fiche.closed",
                string.Empty,
                "L'appel est clos\u00A0: la fiche reste lisible mais ne se modifie plus.",
                RefusalKind.Closed
            )
        : new Refusal(
            "fiche.complement.late",
            string.Empty,
            "La date limite du complément est passée\u00A0: la fiche ne se modifie plus. Ce que vous aviez écrit est gardé\u00A0; "
                + "adressez-vous à la coordination de l’appel.",
            RefusalKind.Closed
        );

    /// <summary>Where the fiche stands for its applicant.</summary>
    /// <param name="filed">Whether a filed version exists.</param>
    /// <param name="decisionReleased">Whether its decision is released.</param>
    /// <returns>The state.</returns>
    public FicheState State(bool filed, bool decisionReleased) =>
        (_withdrawn, filed) switch
        {
            (true, _) => FicheState.Withdrawn,
            (_, true) when decisionReleased => FicheState.Decided,
            (_, true) when Complement is not null => FicheState.ComplementAsked,
            (_, true) when Now > Schedule.ClosesAt => FicheState.UnderReview,
            (_, true) => FicheState.Filed,
            _ when Now > Schedule.ClosesAt => FicheState.NotFiledInTime,
            _ => FicheState.Draft,
        };

    /// <summary>
    /// How a filing made now stands to the closing of its organisation; a complement is no part of it. The grace covers filings under way
    /// at closing and nothing else: the applicant had reached the last page before it (docs/domain/calls.md).
    /// </summary>
    /// <param name="begunAt">UTC instant at which the check before filing was shown complete, or null when unknown.</param>
    /// <returns>The judgement.</returns>
    public FilingTiming Timing(DateTime? begunAt)
    {
        if (Now < Schedule.OpensAt)
        {
            return FilingTiming.TooEarly;
        }

        if (Now <= Schedule.ClosesAt)
        {
            return FilingTiming.InTime;
        }

        return begunAt >= Schedule.OpensAt && begunAt <= Schedule.ClosesAt && Now <= GraceEndsAt
            ? FilingTiming.InGrace
            : FilingTiming.TooLate;
    }

    /// <summary>Why the calendar forbids to file now, or null. A complement is filed in its own time, whenever it was begun.</summary>
    /// <param name="begunAt">UTC instant at which the check before filing was shown complete, or null when unknown.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? WhyNotFiled(DateTime? begunAt)
    {
        if (_withdrawn)
        {
            return new Refusal(
                "fiche.withdrawn",
                string.Empty,
                "Cette fiche a été retirée\u00A0: elle ne peut plus être déposée.",
                RefusalKind.Closed
            );
        }

        return Timing(begunAt) switch
        {
            FilingTiming.TooEarly => TooEarly,
            FilingTiming.TooLate when Complement is not null => null,
            FilingTiming.TooLate when _reopening is not null && !TakesEverything => new Refusal(
                "filing.complement.late",
                string.Empty,
                "La date limite du complément est passée\u00A0: il ne peut plus être déposé. Ce que vous avez écrit est gardé\u00A0; "
                    + "adressez-vous à la coordination de l’appel.",
                RefusalKind.Closed
            ),
            FilingTiming.TooLate => new Refusal(
                "filing.late",
                string.Empty,
                "L'appel est clos\u00A0: le dépôt n'est plus possible. Votre brouillon est gardé, vous pouvez le relire et l'imprimer.",
                RefusalKind.Closed
            ),
            _ => null,
        };
    }

    /// <summary>What lets a filing made now come after a closing: nothing, an extension, the grace, or a complement.</summary>
    /// <param name="begunAt">UTC instant at which the check before filing was shown complete, or null when unknown.</param>
    /// <param name="completed">The version in force, which a complement completes.</param>
    /// <returns>The lateness, as the filing keeps it.</returns>
    internal FilingLateness LatenessOf(DateTime? begunAt, Filing? completed) =>
        Complement is not null
            ? new FilingLateness(
                false,
                false,
                (completed ?? throw new ArgumentNullException(nameof(completed), "A complement completes a version.")).ReceivedAt
            )
            : new FilingLateness(Timing(begunAt) == FilingTiming.InGrace, Schedule.ClosesAt > _callClosesAt && Now > _callClosesAt, null);

    internal static Refusal TooEarly { get; } =
        new(
            "filing.early",
            string.Empty,
            "L'appel n'est pas encore ouvert\u00A0: votre brouillon est gardé, déposez-le à partir de l'ouverture.",
            RefusalKind.Closed
        );
}
