using System.Globalization;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>Reads the progress of a call; a fiche the coordinator is in conflict with is in no line and in no count.</summary>
internal sealed class RatingProgressReads(AppDbContext db, TimeProvider clock)
{
    public async Task<CommitteeProgress> ReadAsync(CoordinatedCall call, Guid readerId, ProgressQuery query, CancellationToken cancellation)
    {
        var grid = await db.GridInForceAsync(call.Id, cancellation);
        var known = db.FilingsKnownTo(call.Id, readerId);
        var steps = await StepsAsync(known, cancellation);
        return new CommitteeProgress(
            call,
            clock.UtcNow(),
            grid.MinimumEvaluations,
            await db.Conflicts.CountAsync(c => c.CallId == call.Id && known.Any(f => f.FicheId == c.FicheId), cancellation),
            await MembersAsync(call, steps, cancellation),
            await FichesAsync(grid, known, steps, cancellation),
            query
        );
    }

    /// <summary>The one key of a message to that person on that day.</summary>
    internal static string NudgeKey(Guid callId, Guid userId, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"nudge:{callId}:{userId}:{day:yyyy-MM-dd}");

    /// <summary>Every assignment known, with what became of it.</summary>
    private Task<List<Step>> StepsAsync(IQueryable<Domain.Fiches.Filing> known, CancellationToken cancellation) =>
        (
            from assignment in db.Assignments.AsNoTracking().WithoutOwnConflicts(db)
            where known.Any(f => f.FicheId == assignment.FicheId)
            join evaluation in db.Evaluations.Where(e => e.SetAsideAt == null)
                on new { assignment.FicheId, assignment.EvaluatorId } equals new { evaluation.FicheId, evaluation.EvaluatorId }
                into begun
            from evaluation in begun.DefaultIfEmpty()
            select new Step(
                assignment.FicheId,
                assignment.EvaluatorId,
                assignment.AssignedAt,
                assignment.AcceptedAt != null,
                evaluation != null,
                evaluation != null && evaluation.FiledAt != null,
                evaluation == null ? (DateTime?)null : evaluation.LastSavedAt
            )
        ).ToListAsync(cancellation);

    private async Task<IReadOnlyList<MemberProgress>> MembersAsync(CoordinatedCall call, List<Step> steps, CancellationToken cancellation)
    {
        var (now, schedule) = (clock.UtcNow(), call.Schedule);
        var members = await db.EvaluatorsOfAsync(call.ProgrammeId, call.Id, cancellation);
        var nudged = await db
            .OutboxMessages.AsNoTracking()
            .Where(message => message.CallId == call.Id && message.Kind == OutboxMessageKind.EvaluatorNudge && message.RecipientId != null)
            .GroupBy(message => message.RecipientId!.Value)
            .Select(group => new { group.Key, At = group.Max(message => message.CreatedAt) })
            .ToDictionaryAsync(group => group.Key, group => (DateTime?)group.At, cancellation);
        var byMember = steps.ToLookup(step => step.EvaluatorId);
        return
        [
            .. members.Select(member =>
            {
                var own = byMember[member.UserId].ToList();
                var line = new MemberProgress(
                    member,
                    own.Count(step => step.Filed),
                    own.Count(step => step.Begun && !step.Filed),
                    own.Count,
                    own.Max(step => step.LastSavedAt)
                );
                var nudgedAt = nudged.GetValueOrDefault(member.UserId);
                return line with
                {
                    Accepted = own.Count(step => step.Accepted),
                    Unanswered = own.Count(step => step is { Accepted: false, Filed: false }),
                    IsLate = RatingPace.IsLate(line.Remaining, line.LastActivityAt, own.ConvertAll(step => step.AssignedAt), schedule, now),
                    NudgedAt = nudgedAt,
                    IsNudgedToday = nudgedAt is { } at && schedule.LocalDay(at) == schedule.LocalDay(now),
                };
            }),
        ];
    }

    private async Task<IReadOnlyList<FicheRatingProgress>> FichesAsync(
        ScoringGrid grid,
        IQueryable<Domain.Fiches.Filing> known,
        List<Step> steps,
        CancellationToken cancellation
    )
    {
        var fiches = await known
            .OrderBy(f => f.Fiche.Number)
            .Select(f => new
            {
                f.FicheId,
                f.Fiche.Number,
                f.Title,
                f.FiledAt,
                f.RequestedCents,
                f.Beneficiaries,
                f.QpvBeneficiaries,
                f.ChargesCents,
                f.OtherSubsidiesCents,
                f.ConfirmedPartners,
            })
            .ToListAsync(cancellation);
        var evaluations = (
            await db
                .Evaluations.AsNoTracking()
                .Include(e => e.Ratings)
                .Where(e => e.FiledAt != null && e.SetAsideAt == null && known.Any(f => f.FicheId == e.FicheId))
                .WithoutOwnConflicts(db)
                .ToListAsync(cancellation)
        ).ToLookup(e => e.FicheId, e => EvaluationToScore.From(grid, e));
        var scores = ScoringEngine.ScoreAll(
            grid,
            fiches.ConvertAll(f => new FicheToScore(
                f.FicheId,
                f.Number ?? string.Empty,
                f.RequestedCents,
                f.FiledAt,
                FicheFigures.Filed(
                    f.RequestedCents,
                    f.ChargesCents,
                    f.OtherSubsidiesCents,
                    f.Beneficiaries,
                    f.QpvBeneficiaries,
                    f.ConfirmedPartners
                ),
                [.. evaluations[f.FicheId]]
            ))
        );
        var byFiche = steps.ToLookup(step => step.FicheId);
        return
        [
            .. fiches.Zip(
                scores,
                (f, score) =>
                    new FicheRatingProgress(
                        f.FicheId,
                        f.Number ?? string.Empty,
                        f.Title,
                        byFiche[f.FicheId].Count(),
                        byFiche[f.FicheId].Count(step => step.Begun && !step.Filed),
                        grid.MinimumEvaluations,
                        score
                    )
            ),
        ];
    }

    private sealed record Step(
        Guid FicheId,
        Guid EvaluatorId,
        DateTime AssignedAt,
        bool Accepted,
        bool Begun,
        bool Filed,
        DateTime? LastSavedAt
    );
}
