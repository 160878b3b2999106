using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Reads what is known of the eligibility of one fiche.</summary>
internal sealed class EligibilityFicheReads(AppDbContext db, ComplementAnswerReads complements, TimeProvider clock)
{
    private const int MostEvents = 50;

    private static readonly AuditAct[] Acts =
    [
        AuditAct.FicheFiled,
        AuditAct.EligibilityChecked,
        AuditAct.EligibilityDecided,
        AuditAct.EligibilityReopened,
        AuditAct.ComplementAsked,
        AuditAct.ComplementChanged,
        AuditAct.ComplementAnswered,
    ];

    /// <returns>The page with forms filled from what is recorded; null when the person may not know of the fiche.</returns>
    public async Task<EligibilityFichePage?> ReadAsync(CoordinatedCall call, Guid ficheId, Guid personId, CancellationToken cancellation)
    {
        var row = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => f.FicheId == ficheId && f.CallId == call.Id)
            .WithoutConflictsOf(db, personId)
            .Select(f => new
            {
                Number = f.Fiche.Number!,
                Version = f.Number,
                f.Title,
                f.FiledAt,
                f.RequestedCents,
                Organisation = f.Fiche.Organisation.Name,
                f.Fiche.Organisation.Kind,
                Filed = new FiledRow(
                    f.Content,
                    f.ReceivedEarlierAt ?? f.FiledAt,
                    f.InGrace,
                    f.InExtension,
                    f.RepublicanCommitment,
                    f.Fiche.Organisation.Kind,
                    f.Fiche.ExtendedUntil,
                    db.FiledBeside().Count(pair => pair.FicheId == f.FicheId)
                ),
            })
            .SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        var now = clock.UtcNow();
        var rules = await db
            .Calls.AsNoTracking()
            .Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .AsSplitQuery()
            .SingleAsync(c => c.Id == call.Id, cancellation);
        var review = await db.EligibilityReviews.AsNoTracking().SingleOrDefaultAsync(r => r.FicheId == ficheId, cancellation);
        var requests = await db
            .ComplementRequests.AsNoTracking()
            .Where(r => r.FicheId == ficheId)
            .OrderByDescending(r => r.AskedAt)
            .ToListAsync(cancellation);
        var decidedBy = review?.DecidedBy is { } by
            ? await db.Users.Where(u => u.Id == by).Select(u => u.DisplayName).SingleAsync(cancellation)
            : null;
        var writable = FicheWindow.Of(call.Schedule, row.Filed.ExtendedUntil, withdrawn: false, reopening: null, now).TakesEverything;
        return new EligibilityFichePage
        {
            Call = call,
            FicheId = ficheId,
            Now = now,
            Number = row.Number,
            FiledVersion = row.Version,
            Title = row.Title,
            Organisation = row.Filed.Content.Applicant?.Name ?? row.Organisation,
            ReceivedAt = row.Filed.ReceivedAt,
            RequestedCents = row.RequestedCents,
            Rules = row.Filed.Judge(rules),
            Settings = rules.Eligibility,
            State = review?.State ?? EligibilityState.ToExamine,
            Motives = review?.Motives ?? [],
            Words = review?.Words ?? string.Empty,
            DecidedBy = decidedBy,
            DecidedAt = review?.DecidedAt,
            Requests = requests,
            Answers = await complements.OfAsync(ficheId, requests, rules, cancellation),
            Parts = FicheParts.Asked(FilingConditions.Of(rules, row.Kind)),
            CanAsk = !writable && review?.IsDecided != true && requests.TrueForAll(request => !request.IsPending),
            IsOpenToApplicant = writable,
            Version = review?.Version,
            History = await HistoryAsync(ficheId, cancellation),
            Checklist = ChecklistOf(rules.Eligibility, review),
            Decision = new EligibilityForm { Version = review?.Version },
            Reopening = new ReopeningForm { Version = review?.Version },
            Complement = new ComplementForm
            {
                Version = review?.Version,
                DueOn = DayInput.Written(ComplementRequest.ProposedDay(call.Schedule, rules.Eligibility, now)),
            },
            Due = new DueForm
            {
                Version = requests.Find(request => request.IsPending)?.Version,
                DueOn = requests.Find(request => request.IsPending) is { } pending
                    ? DayInput.Written(call.Schedule.LocalDay(pending.DueAt))
                    : null,
            },
        };
    }

    private static ChecklistForm ChecklistOf(EligibilitySettings settings, EligibilityReview? review) =>
        new()
        {
            Version = review?.Version,
            Points =
            [
                .. settings.Points.Select(point =>
                {
                    var answer = review?.Answers.FirstOrDefault(given => given.Key == point.Key);
                    return new PointForm
                    {
                        Key = point.Key,
                        Verdict = answer?.Verdict.ToString(),
                        Note = answer?.Note,
                    };
                }),
            ],
        };

    private async Task<IReadOnlyList<EligibilityEvent>> HistoryAsync(Guid ficheId, CancellationToken cancellation) =>
        await (
            from entry in db.AuditEntries.AsNoTracking()
            where entry.FicheId == ficheId && Acts.Contains(entry.Act)
            join actor in db.Users on entry.ActorId equals actor.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.At descending
            select new EligibilityEvent(entry.At, entry.Act, entry.Details, actor == null ? null : actor.DisplayName)
        )
            .Take(MostEvents)
            .ToListAsync(cancellation);
}

/// <summary>One thing that happened to the eligibility of a fiche.</summary>
internal sealed record EligibilityEvent(DateTime At, AuditAct Act, string Details, string? Actor);
