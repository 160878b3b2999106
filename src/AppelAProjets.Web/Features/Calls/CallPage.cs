using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>What the person behind the request already wrote in this call.</summary>
/// <param name="Drafts">Fiches of their organisations never filed, last saved first.</param>
/// <param name="Filed">How many are filed.</param>
internal sealed record OwnFiches(IReadOnlyList<Guid> Drafts, int Filed, DateTime? ExtendedUntil = null)
{
    public static OwnFiches None { get; } = new([], 0);

    /// <summary>Where to go on: the draft itself, or the list when there are several; null without draft.</summary>
    public string? ResumePath =>
        Drafts switch
        {
            [] => null,
            [var only] => $"/fiches/{only}/modifier",
            _ => "/mes-fiches",
        };
}

/// <summary>An objective with those below it.</summary>
internal sealed record ListedObjective(string Label, IReadOnlyList<ListedObjective> Below)
{
    internal static IReadOnlyList<ListedObjective> Of(IReadOnlyList<PlacedObjective> placed, PlacedObjective? above) =>
        [
            .. placed
                .Where(o => above is null ? o.Depth == 0 : o.Objective.ParentId == above.Objective.Id)
                .Select(o => new ListedObjective(o.Objective.Label, Of(placed, o))),
        ];
}

/// <summary>A document of a call as its page names it.</summary>
internal sealed record PublicDocument(Guid Id, string Title, Domain.FileFormat Format, long Bytes);

/// <summary>For the public page of a call.</summary>
internal sealed record CallPage(Call Call, Programme Programme, ScoringGrid? Grid, OwnFiches Own, DateTime Now)
{
    /// <summary>Questions of the call that are answered in words.</summary>
    internal int WrittenQuestions => Call.Questions.Count(question => question.Kind != QuestionKind.File);

    /// <summary>Questions of the call that are answered by a file.</summary>
    internal IReadOnlyList<FormQuestion> FileQuestions => [.. Call.Questions.Where(question => question.Kind == QuestionKind.File)];

    /// <summary>What anyone may download: règlement, annexes.</summary>
    public IReadOnlyList<PublicDocument> Documents { get; init; } = [];

    /// <summary>True when a coordinator looks at a call that is not published: nobody else sees it, and nothing of it is offered.</summary>
    public bool IsPreview { get; init; }

    public CallSchedule Schedule => Call.Schedule;

    public CallState State => Call.State(Now);

    public bool IsOpen => State == CallState.Open;

    /// <summary>The milestones as they hold for the reader's organisation.</summary>
    public CallSchedule OwnSchedule => Schedule.ExtendedTo(Own.ExtendedUntil);

    public bool IsExtended => CanAnswer && OwnSchedule.ClosesAt > Schedule.ClosesAt;

    /// <summary>True while the reader may start a fiche: the call is open, or an extension was granted to their organisation.</summary>
    public bool CanAnswer => Call.StateAt(OwnSchedule, Call.PublishedAt, Call.DecisionsReleasedAt, Call.ArchivedAt, Now) == CallState.Open;

    public bool IsUpcoming => State == CallState.Upcoming;

    public string StartPath => $"/appels/{Call.Slug}/nouvelle-fiche";

    public string CalendarPath => $"/appels/{Call.Slug}/calendrier.ics";

    public string BlankFichePath => $"/appels/{Call.Slug}/fiche-vierge.docx";

    /// <summary>To the closing, or to the opening of a call to come.</summary>
    public CountdownModel Countdown =>
        IsUpcoming
            ? CountdownModel.To(Schedule.OpensAt, Now, Schedule.Zone) with
            {
                Label = "Ouverture",
            }
            : CountdownModel.To(OwnSchedule.ClosesAt, Now, Schedule.Zone) with
            {
                Label = "Clôture",
            };

    public StatusLabel StateWord =>
        IsOpen && Countdown.Soon ? new StatusLabel("Bientôt clos", "warn", "hourglass-split") : FrenchWords.For(State);

    /// <summary>The objectives from top to bottom, each at its place in the tree.</summary>
    public IReadOnlyList<PlacedObjective> Objectives => ObjectiveTree.InOrder(Call.Objectives);

    public IReadOnlyList<ListedObjective> ObjectiveNodes => ListedObjective.Of(Objectives, null);

    public IReadOnlyList<Neighbourhood> Neighbourhoods => [.. Call.Neighbourhoods.OrderBy(n => n.Position)];

    /// <summary>
    /// Who may answer, in a few words, then the detail: what comes after a colon, or the kinds of organisations accepted.
    /// </summary>
    public (string Who, string Detail) WhoMayApply
    {
        get
        {
            var kinds = string.Join(
                ", ",
                Call.Requirements.EligibleKinds.Select((kind, i) => Cased(ApplicantWords.For(kind).Text, upper: i == 0))
            );
            var words = Call.Text.WhoMayApply.Trim();
            return (words.Split(':', 2, StringSplitOptions.TrimEntries), kinds) switch
            {
                ([var who, { Length: > 0 } detail], _) => (who, Cased(detail, upper: true)),
                ([{ Length: > 0 } who], _) => (who, kinds),
                (_, { Length: > 0 }) => (kinds, string.Empty),
                _ => ("Toute organisation", string.Empty),
            };
        }
    }

    public bool IsOneYear => Schedule.LocalDay(Schedule.OpensAt).Year == Schedule.LocalDay(Schedule.NotificationAt).Year;

    /// <summary>The milestones, each past, next or later; a closing is past once it no longer accepts anything.</summary>
    public TimelineModel Timeline
    {
        get
        {
            (string Title, DateTime At)[] milestones =
            [
                ("Ouverture", Schedule.OpensAt),
                ("Clôture", Schedule.ClosesAt),
                ("Recevabilité", Schedule.EligibilityEndsAt),
                ("Fin de notation", Schedule.RatingEndsAt),
                ("Sélection", Schedule.CommitteeAt),
                ("Réponse", Schedule.NotificationAt),
            ];
            var done = milestones.TakeWhile(m => m.At < Now || (m.At == Now && m.At != Schedule.ClosesAt)).Count();
            return new TimelineModel([
                .. milestones.Select(
                    (m, i) =>
                        new TimelineStep(
                            m.Title,
                            When(m.At),
                            i < done ? TimelineState.Past
                                : i == done ? TimelineState.Next
                                : TimelineState.Later,
                            FrenchDates.Machine(m.At, Schedule.Zone)
                        )
                        {
                            PercentToNext =
                                i == done - 1 && done < milestones.Length ? (int)(100 * (Now - m.At) / (milestones[done].At - m.At)) : null,
                        }
                ),
            ]);
        }
    }

    /// <summary>«Nous sommes le mardi 17 mai : l'appel est ouvert depuis 70 jours.»</summary>
    public string Today
    {
        get
        {
            var today = Schedule.LocalDay(Now);
            var open = today.DayNumber - Schedule.LocalDay(Schedule.OpensAt).DayNumber;
            var since = today.DayNumber - Schedule.LocalDay(Schedule.ClosesAt).DayNumber;
            // By the calendar, not by the state: a draft shown as it will be read has none of these yet.
            var sentence = (Now < Schedule.OpensAt, Now <= Schedule.ClosesAt) switch
            {
                (true, _) => open == 0 ? "l’appel ouvre aujourd’hui" : $"l’appel ouvre dans {Days(-open)}",
                (_, true) => open == 0 ? "l’appel est ouvert depuis aujourd’hui" : $"l’appel est ouvert depuis {Days(open)}",
                _ => since == 0 ? "l’appel est clos depuis aujourd’hui" : $"l’appel est clos depuis {Days(since)}",
            };
            return $"Nous sommes le {FrenchDates.Day(today)}\u00A0: {sentence}.";
        }
    }

    private static string Cased(string text, bool upper) =>
        (upper ? char.ToUpperInvariant(text[0]) : char.ToLowerInvariant(text[0])) + text[1..];

    private static string Days(int count) => Platform.Text.FrenchNumbers.Count(count, "jour");

    private string When(DateTime at)
    {
        var day = IsOneYear ? FrenchDates.DayMonth(at, Schedule.Zone) : FrenchDates.Day(at, Schedule.Zone);
        return at == Schedule.ClosesAt ? $"{day} à {FrenchDates.Hour(at, Schedule.Zone)}" : day;
    }
}
