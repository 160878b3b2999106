using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Reads the dashboard of one call.</summary>
internal sealed class CockpitReads(
    AppDbContext db,
    RankingReads rankings,
    ProgressReads progressReads,
    ReturnedFicheReads returned,
    TimeProvider clock
)
{
    public async Task<Cockpit> ReadAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var ranking = await rankings.ReadAsync(call.Id, call.EnvelopeCents, personId, cancellation);
        var progress = await progressReads.ReadAsync(call, personId, cancellation);
        var fiches = db.Fiches.AsNoTracking().Where(f => f.CallId == call.Id).WithoutConflictsOf(db, personId);
        var firstFilings = await db
            .Filings.AsNoTracking()
            .Where(f => f.CallId == call.Id && f.Number == 1)
            .WithoutConflictsOf(db, personId)
            .Select(f => f.FiledAt)
            .ToListAsync(cancellation);
        return new Cockpit(
            call,
            now,
            call.State(now),
            Milestone.Next(call.Schedule, now),
            ranking.Rows.Count,
            ranking.Ineligible.Count,
            await fiches.CountAsync(f => f.FiledNumber == null, cancellation),
            await fiches.CountAsync(f => f.WithdrawnAt != null, cancellation),
            ranking.Rows.Count(row => row.Decision is not null),
            ranking.RequestedCents,
            ranking.Money.GrantedCents,
            progress,
            [
                .. await ForColleagueAsync(call, personId, cancellation),
                .. Alerts.ToTakeUp(call, await returned.ReadAsync(call, ranking, personId, cancellation), now),
                .. Alerts.In(call, ranking, progress, now),
            ],
            FilingsByDay.Of(call.Schedule, firstFilings)
        );
    }

    /// <summary>The fiches the person follows for a colleague in déport.</summary>
    private async Task<IReadOnlyList<Alert>> ForColleagueAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        var count = await db
            .CoordinationReplacements.WithoutConflictsOf(db, personId)
            .CountAsync(r => r.CallId == call.Id && r.ReplacementId == personId, cancellation);
        return count == 0
            ? []
            :
            [
                new Alert(
                    "info",
                    "person-check",
                    $"{FrenchNumbers.Count(count, "fiche")} à traiter pour un collègue en déport",
                    "Vous êtes seul à pouvoir les suivre à sa place.",
                    "Voir",
                    $"/coordination/appels/{call.Slug}/deports"
                ),
            ];
    }
}

/// <summary>The dashboard of one call.</summary>
internal sealed record Cockpit(
    CoordinatedCall Call,
    DateTime Now,
    CallState State,
    Milestone? Next,
    int Eligible,
    int Ineligible,
    int Drafts,
    int Withdrawn,
    int Decided,
    long RequestedCents,
    long GrantedCents,
    IReadOnlyList<EvaluatorProgress> Progress,
    IReadOnlyList<Alert> Alerts,
    FilingsByDay ByDay
)
{
    /// <summary>Alerts shown before «les autres».</summary>
    private const int AlertsAtOnce = 5;

    /// <summary>Evaluators shown before the board of the committee.</summary>
    private const int PeopleAtOnce = 8;

    internal IReadOnlyList<Alert> AlertsShown => [.. Alerts.Take(AlertsAtOnce)];

    internal IReadOnlyList<Alert> AlertsFolded => [.. Alerts.Skip(AlertsAtOnce)];

    internal IReadOnlyList<EvaluatorProgress> PeopleShown => [.. Progress.Take(PeopleAtOnce)];

    /// <summary>Evaluators who have something left to file.</summary>
    internal int Late => Progress.Count(person => person.Missing > 0);

    public int Expected => Progress.Sum(person => person.Expected);

    public int Evaluated => Progress.Sum(person => person.Filed);

    public int Missing => Expected - Evaluated;

    /// <summary>As planned, or closed by a coordinator: nothing more can be filed.</summary>
    public bool RatingIsOver => Call.Schedule.JudgeRating(Now) == RatingTiming.TooLate;

    /// <summary>Every fiche filed and not withdrawn, judged ineligible or not.</summary>
    public int Filed => Eligible + Ineligible;

    public static IReadOnlyList<(CallState State, string Text)> Life { get; } =
    [
        (CallState.Draft, "Brouillon"),
        (CallState.Upcoming, "Publié"),
        (CallState.Open, "Ouvert"),
        (CallState.Eligibility, "Recevabilité"),
        (CallState.Rating, "Notation"),
        (CallState.Deliberation, "Délibération"),
        (CallState.DecisionsReleased, "Réponses"),
        (CallState.Archived, "Archivé"),
    ];
}
