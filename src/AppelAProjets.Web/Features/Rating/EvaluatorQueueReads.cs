using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>The fiches one evaluator has to rate in one call, in the order of their numbers.</summary>
internal sealed record CallToRate(
    Guid CallId,
    string CallSlug,
    string CallTitle,
    string ProgrammeName,
    CallSchedule Schedule,
    DateTime Now,
    IReadOnlyList<QueuedFiche> Fiches
)
{
    /// <summary>Decisions are released: a déport would change nothing any more.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Fiches whose evaluator has not answered, while an answer is still of use.</summary>
    public int Waiting => Timing == RatingTiming.TooLate ? 0 : Fiches.Count(fiche => fiche.Waits);

    /// <summary>A sheet can be taken away, and still be brought back.</summary>
    public bool OffersSheet => Timing != RatingTiming.TooLate;

    public int Filed => Fiches.Count(fiche => fiche.Status == EvaluationStatus.Filed);

    public int Drafts => Fiches.Count(fiche => fiche.Status == EvaluationStatus.Draft);

    public RatingTiming Timing => Schedule.JudgeRating(Now);

    public TimeZoneInfo Zone => Schedule.Zone;

    public int PositionOf(Guid ficheId) => Fiches.TakeWhile(fiche => fiche.FicheId != ficheId).Count() + 1;

    /// <summary>The first fiche not filed after that one, starting again from the top; null when none is left.</summary>
    public QueuedFiche? NextAfter(Guid ficheId)
    {
        var position = PositionOf(ficheId);
        return Fiches.Skip(position).Concat(Fiches.Take(position - 1)).FirstOrDefault(fiche => fiche.Status != EvaluationStatus.Filed);
    }
}

/// <summary>One fiche of the queue; no status while nothing is recorded.</summary>
internal sealed record QueuedFiche(
    Guid FicheId,
    string Number,
    string Title,
    string OrganisationName,
    EvaluationStatus? Status,
    DateTime? LastSavedAt
)
{
    /// <summary>The evaluator has not said yet whether a tie keeps them from rating it: filing would say that none does.</summary>
    public bool Waits { get; init; }

    /// <summary>Its applicant completed it after the evaluator last wrote.</summary>
    public bool IsCompletedSince { get; init; }
}

/// <summary>Reads the queues of an evaluator, one per call. A fiche in conflict is in none of them, and in no count.</summary>
internal sealed class EvaluatorQueueReads(AppDbContext db, FiledApplicantReads applicants, TimeProvider clock)
{
    /// <summary>The queues, the one to finish first on top.</summary>
    public async Task<IReadOnlyList<CallToRate>> AllAsync(Guid evaluatorId, CancellationToken cancellation)
    {
        var queues = await ReadAsync(evaluatorId, db.AssignedTo(evaluatorId), cancellation);
        return [.. queues.OrderBy(queue => OrderOf(queue.Timing)).ThenBy(queue => queue.Schedule.RatingEndsAt)];
    }

    /// <summary>The queue that holds a fiche assigned to that evaluator.</summary>
    public async Task<CallToRate> OfFicheAsync(Guid evaluatorId, Guid ficheId, CancellationToken cancellation)
    {
        var ofCall = db.AssignedTo(evaluatorId).Where(a => db.Fiches.Any(f => f.Id == ficheId && f.CallId == a.CallId));
        return (await ReadAsync(evaluatorId, ofCall, cancellation)).Single();
    }

    /// <summary>The queue of one call, or null when nothing is assigned there.</summary>
    public async Task<CallToRate?> OfCallAsync(Guid evaluatorId, Guid callId, CancellationToken cancellation) =>
        (await ReadAsync(evaluatorId, db.AssignedTo(evaluatorId).Where(a => a.CallId == callId), cancellation)).SingleOrDefault();

    private async Task<List<CallToRate>> ReadAsync(Guid evaluatorId, IQueryable<Assignment> assignments, CancellationToken cancellation)
    {
        var lines = await (
            from assignment in assignments
            join filing in db.EligibleFilings on assignment.FicheId equals filing.FicheId
            join evaluation in db.Evaluations.Where(e => e.EvaluatorId == evaluatorId)
                on assignment.FicheId equals evaluation.FicheId
                into begun
            from evaluation in begun.DefaultIfEmpty()
            orderby filing.Fiche.Number
            select new
            {
                assignment.CallId,
                assignment.FicheId,
                assignment.AcceptedAt,
                filing.Fiche.Number,
                filing.Title,
                OrganisationName = filing.Fiche.Organisation.Name,
                VersionFiledAt = filing.FiledAt,
                Begun = evaluation != null,
                FiledAt = evaluation == null ? null : evaluation.FiledAt,
                SetAsideAt = evaluation == null ? null : evaluation.SetAsideAt,
                LastSavedAt = evaluation == null ? (DateTime?)null : evaluation.LastSavedAt,
            }
        ).ToListAsync(cancellation);
        var names = await applicants.OfAsync(
            db.EligibleFilings.Where(filing => assignments.Any(a => a.FicheId == filing.FicheId)),
            cancellation
        );
        var callIds = lines.Select(line => line.CallId).Distinct().ToList();
        var calls = await db
            .Calls.AsNoTracking()
            .Where(call => callIds.Contains(call.Id))
            .Select(call => new
            {
                call.Id,
                call.Slug,
                call.Text.Title,
                ProgrammeName = call.Programme!.Name,
                call.Schedule,
                IsDecided = call.DecisionsReleasedAt != null,
                Masked = call.Rating.MasksApplicant && call.DecisionsReleasedAt == null,
            })
            .ToListAsync(cancellation);
        var now = clock.UtcNow();
        return
        [
            .. calls.Select(call => new CallToRate(
                call.Id,
                call.Slug,
                call.Title,
                call.ProgrammeName,
                call.Schedule,
                now,
                [
                    .. lines
                        .Where(line => line.CallId == call.Id)
                        .Select(line => new QueuedFiche(
                            line.FicheId,
                            line.Number ?? string.Empty,
                            line.Title,
                            call.Masked ? MaskedApplicant.Name : names.NameOf(line.FicheId, line.OrganisationName),
                            StatusOf(line.Begun, line.FiledAt, line.SetAsideAt),
                            line.LastSavedAt
                        )
                        {
                            Waits = line.AcceptedAt is null && line.FiledAt is null,
                            IsCompletedSince = line.LastSavedAt < line.VersionFiledAt,
                        }),
                ]
            )
            {
                IsDecided = call.IsDecided,
            }),
        ];
    }

    private static EvaluationStatus? StatusOf(bool begun, DateTime? filedAt, DateTime? setAsideAt) =>
        (begun, filedAt, setAsideAt) switch
        {
            (false, _, _) => null,
            (_, _, not null) => EvaluationStatus.SetAside,
            (_, not null, _) => EvaluationStatus.Filed,
            _ => EvaluationStatus.Draft,
        };

    private static int OrderOf(RatingTiming timing) =>
        timing switch
        {
            RatingTiming.InTime => 0,
            RatingTiming.TooEarly => 1,
            RatingTiming.TooLate => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(timing)),
        };
}
