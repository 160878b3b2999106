using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Domain.Calls;

/// <summary>A call for projects (appel à projets) of a programme.</summary>
public sealed partial class Call
{
    private readonly List<PriorityObjective> _objectives = [];
    private readonly List<Neighbourhood> _neighbourhoods = [];
    private EligibilitySettings? _eligibility;

    private Call() { }

    /// <summary>Starts a call, as a draft.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="programmeId">Its programme.</param>
    /// <param name="slug">Its name in addresses: lower case, digits and dashes, at most 80 characters.</param>
    /// <param name="code">Its short code, the beginning of fiche numbers (GS-2022), at most 20 characters.</param>
    /// <param name="text">Its words.</param>
    /// <param name="schedule">Its milestones, in order.</param>
    /// <exception cref="ArgumentException">The milestones are out of order or the zone is unknown.</exception>
    public Call(Guid id, Guid programmeId, string slug, string code, CallText text, CallSchedule schedule)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(slug);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.Shortcomings() is [var first, ..])
        {
            throw new ArgumentException(first.Message, nameof(schedule));
        }

        Id = id;
        ProgrammeId = programmeId;
        Slug = slug;
        Code = code;
        Text = text;
        Schedule = schedule with { RatingClosedAt = null };
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The programme that owns it, for good.</summary>
    public Guid ProgrammeId { get; private set; }

    /// <summary>Its programme, when loaded.</summary>
    public Programme? Programme { get; private set; }

    /// <summary>Its name in addresses, unique.</summary>
    public string Slug { get; private set; } = string.Empty;

    /// <summary>Its short code, the beginning of fiche numbers.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Its words.</summary>
    public CallText Text { get; private set; } = null!;

    /// <summary>Its milestones.</summary>
    public CallSchedule Schedule { get; private set; } = null!;

    /// <summary>What it asks of a fiche.</summary>
    public CallRequirements Requirements { get; private set; } = new();

    /// <summary>How its committee rates.</summary>
    public RatingSettings Rating { get; private set; } = new();

    /// <summary>Money to share, in cents, or null when none is announced.</summary>
    public long? EnvelopeCents { get; private set; }

    /// <summary>Parts of the envelope kept for a funder, an objective or a neighbourhood.</summary>
    public IReadOnlyList<SubEnvelope> SubEnvelopes { get; private set; } = [];

    /// <summary>UTC instant at which what anyone reads of it was last changed by a coordinator after publication, or null.</summary>
    public DateTime? AmendedAt { get; private set; }

    /// <summary>UTC instant of publication, or null for a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>UTC instant at which decisions were first released, or null.</summary>
    public DateTime? DecisionsReleasedAt { get; private set; }

    /// <summary>UTC instant at which the call was put away, or null.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Counts the changes to what is granted from the envelope, so that two of them at once can't both succeed.</summary>
    public int EnvelopeRevision { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Counts the saves of the call itself. Those that only change what is granted from its envelope do not count: how busy a
    /// deliberation is shows nowhere before the release.
    /// </summary>
    public int Revision => Version - EnvelopeRevision;

    /// <summary>Priority objectives.</summary>
    public IReadOnlyCollection<PriorityObjective> Objectives => _objectives;

    /// <summary>Neighbourhoods concerned.</summary>
    public IReadOnlyCollection<Neighbourhood> Neighbourhoods => _neighbourhoods;

    /// <summary>Its own questions, in the order they are asked.</summary>
    public IReadOnlyList<FormQuestion> Questions { get; private set; } = [];

    /// <summary>The files it asks for, in order.</summary>
    public IReadOnlyList<RequiredPiece> Pieces { get; private set; } = [];

    /// <summary>How eligibility is checked; calls of before it could be set follow what is suggested.</summary>
    public EligibilitySettings Eligibility => _eligibility ?? EligibilitySettings.Suggested;

    /// <summary>Where the call stands, from the clock.</summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>The state.</returns>
    public CallState State(DateTime now) => StateAt(Schedule, PublishedAt, DecisionsReleasedAt, ArchivedAt, now);

    /// <summary>Same answer from the columns alone, for lists that do not load whole calls.</summary>
    /// <param name="schedule">The milestones.</param>
    /// <param name="publishedAt">UTC instant of publication, or null.</param>
    /// <param name="releasedAt">UTC instant of release, or null.</param>
    /// <param name="archivedAt">UTC instant of archiving, or null.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The state.</returns>
    public static CallState StateAt(CallSchedule schedule, DateTime? publishedAt, DateTime? releasedAt, DateTime? archivedAt, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return (publishedAt, archivedAt, releasedAt) switch
        {
            (null, _, _) => CallState.Draft,
            (_, not null, _) => CallState.Archived,
            (_, _, { } released) when released <= now => CallState.DecisionsReleased,
            _ when now < schedule.OpensAt => CallState.Upcoming,
            _ when now <= schedule.ClosesAt => CallState.Open,
            _ when now < schedule.EligibilityEndsAt => CallState.Eligibility,
            _ when schedule.IsRating(now) => CallState.Rating,
            _ => CallState.Deliberation,
        };
    }

    /// <summary>
    /// When what anyone reads of a published call last changed: its publication, amendment, opening, closing, release or archiving.
    /// </summary>
    /// <param name="schedule">The milestones.</param>
    /// <param name="publishedAt">UTC instant of publication.</param>
    /// <param name="releasedAt">UTC instant of release, or null.</param>
    /// <param name="archivedAt">UTC instant of archiving, or null.</param>
    /// <param name="amendedAt">UTC instant of the last change by a coordinator after publication, or null.</param>
    /// <param name="now">UTC instant, not before publication.</param>
    /// <returns>The UTC instant, never after <paramref name="now"/>.</returns>
    public static DateTime ChangedAt(
        CallSchedule schedule,
        DateTime publishedAt,
        DateTime? releasedAt,
        DateTime? archivedAt,
        DateTime? amendedAt,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(schedule);
        DateTime?[] changes = [schedule.OpensAt, schedule.ClosesAt, releasedAt, archivedAt, amendedAt];
        return changes.OfType<DateTime>().Where(at => at <= now).Append(publishedAt).Max();
    }

    /// <summary>Makes the call public. A closing date in the past is refused (docs/domain/calls.md).</summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>Why not, or an empty list.</returns>
    public IReadOnlyList<Refusal> Publish(DateTime now)
    {
        if (Schedule.ClosesAt <= now)
        {
            return
            [
                new Refusal(
                    "call.closing.past",
                    nameof(Schedule),
                    "La date de clôture est déjà passée : décalez le calendrier avant de publier l'appel."
                ),
            ];
        }

        PublishedAt ??= now;
        return [];
    }

    /// <summary>Makes a published call a draft again. The caller has checked that no fiche was started.</summary>
    public void Unpublish() => (PublishedAt, AmendedAt) = (null, null);

    /// <summary>Replaces everything a coordinator sets but the grid, which is a noun of its own.</summary>
    /// <param name="terms">Terms without shortcoming.</param>
    /// <param name="now">UTC instant.</param>
    public void Apply(CallTerms terms, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Text = terms.Text;
        Schedule = terms.Schedule with { RatingClosedAt = Schedule.RatingClosedAt };
        Requirements = terms.Requirements;
        Rating = terms.Rating;
        EnvelopeCents = terms.EnvelopeCents;
        SubEnvelopes = terms.SubEnvelopes;
        Questions = terms.Questions;
        Pieces = terms.Pieces;
        _eligibility = terms.Eligibility;
        ApplyObjectives(terms.Objectives);
        ApplyNeighbourhoods(terms.Neighbourhoods);
        AmendedAt = PublishedAt <= now ? now : null;
    }

    /// <summary>Changes its names, while it is a draft.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="code">Its short code.</param>
    /// <exception cref="InvalidOperationException">It is published: addresses and numbers are already known.</exception>
    public void Rename(string slug, string code)
    {
        if (PublishedAt is not null)
        {
            throw new InvalidOperationException("A published call keeps its address and its code.");
        }

        Slug = slug;
        Code = code;
    }

    /// <summary>Sets what the call asks of a fiche.</summary>
    /// <param name="requirements">The requirements.</param>
    public void Require(CallRequirements requirements) => Requirements = requirements;

    /// <summary>Sets how the committee rates.</summary>
    /// <param name="rating">Settings without shortcoming.</param>
    public void RateBy(RatingSettings rating) => Rating = rating;

    /// <summary>Sets the call's own questions and the files it asks for.</summary>
    /// <param name="questions">The questions, in order.</param>
    /// <param name="pieces">The pieces, in order.</param>
    public void Ask(IReadOnlyList<FormQuestion> questions, IReadOnlyList<RequiredPiece> pieces) =>
        (Questions, Pieces) = (questions, pieces);

    /// <summary>Announces the money to share.</summary>
    /// <param name="envelope">The amount, or null.</param>
    public void Announce(Money? envelope) => EnvelopeCents = envelope?.Cents;

    /// <summary>Adds a priority objective at the end of the list.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="label">Wording.</param>
    /// <param name="parentId">The objective above, or null.</param>
    public void AddObjective(Guid id, string label, Guid? parentId = null) =>
        _objectives.Add(new PriorityObjective(id, Id, _objectives.Count, label, parentId));

    /// <summary>Adds a neighbourhood at the end of the list.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="name">Name.</param>
    /// <param name="code">QN or QP code, or null.</param>
    public void AddNeighbourhood(Guid id, string name, string? code = null) =>
        _neighbourhoods.Add(new Neighbourhood(id, Id, _neighbourhoods.Count, name, code));

    /// <summary>Records that what is granted from the envelope changed.</summary>
    public void TouchEnvelope() => EnvelopeRevision++;

    /// <summary>Records the first release of decisions; later ones keep the first instant.</summary>
    /// <param name="now">UTC instant.</param>
    public void Release(DateTime now) => DecisionsReleasedAt ??= now;

    private void ApplyObjectives(IReadOnlyList<ObjectiveNode> roots)
    {
        var wanted = ObjectiveNode.All(roots).Select(entry => entry.Node.Id).ToHashSet();
        _objectives.RemoveAll(objective => !wanted.Contains(objective.Id));
        foreach (var siblings in ObjectiveNode.All(roots).GroupBy(entry => entry.Parent?.Id))
        {
            foreach (var (entry, position) in siblings.Select((entry, i) => (entry.Node, i)))
            {
                if (_objectives.Find(objective => objective.Id == entry.Id) is { } known)
                {
                    known.Place(position, entry.Label, siblings.Key);
                }
                else
                {
                    _objectives.Add(new PriorityObjective(entry.Id, Id, position, entry.Label, siblings.Key));
                }
            }
        }
    }

    private void ApplyNeighbourhoods(IReadOnlyList<NeighbourhoodEntry> entries)
    {
        _neighbourhoods.RemoveAll(neighbourhood => !entries.Any(entry => entry.Id == neighbourhood.Id));
        foreach (var (entry, position) in entries.Select((entry, i) => (entry, i)))
        {
            if (_neighbourhoods.Find(neighbourhood => neighbourhood.Id == entry.Id) is { } known)
            {
                known.Place(position, entry.Name, entry.Code);
            }
            else
            {
                _neighbourhoods.Add(new Neighbourhood(entry.Id, Id, position, entry.Name, entry.Code));
            }
        }
    }
}
