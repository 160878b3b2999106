using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>How far the committee is, by evaluator and by fiche.</summary>
public sealed record CommitteeProgress(
    CoordinatedCall Call, Domain.Calls.CallSchedule Schedule, DateTime Now, int MinimumEvaluations, int Conflicts,
    IReadOnlyList<MemberProgress> Members, IReadOnlyList<FicheProgress> Fiches, PaginationModel Pages);

/// <summary>One evaluator: what they were given, déports left out.</summary>
public sealed record MemberProgress(CommitteeMember Member, int Filed, int Drafts, int Assigned, DateTime? LastActivityAt)
{
    public MeterModel Meter => new(Filed, Drafts, Assigned);
}

/// <summary>One fiche: its evaluations and how far apart they are.</summary>
public sealed record FicheProgress(Guid FicheId, string Number, string Title, int Assigned, FicheScore Score);

/// <summary>Reads the progress of a call; a fiche the coordinator is in conflict with is in no line and in no count.</summary>
public sealed class RatingProgress(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<CommitteeProgress> ReadAsync(string slug, Guid readerId, int page, CancellationToken cancellation)
    {
        var call = await db.CoordinatedCallAsync(slug, cancellation);
        var schedule = await db.Calls.AsNoTracking().Where(c => c.Id == call.Id).Select(c => c.Schedule).SingleAsync(cancellation);
        var grid = await db.GridInForceAsync(call.Id, cancellation);
        var known = db.FilingsKnownTo(call.Id, readerId);
        var counted = db.Assignments.AsNoTracking().Where(a => known.Any(f => f.FicheId == a.FicheId)
            && !db.Conflicts.Any(c => c.FicheId == a.FicheId && c.UserId == a.EvaluatorId));
        var total = await known.CountAsync(cancellation);
        var pages = new PaginationModel(Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, "fiches");
        return new CommitteeProgress(
            call, schedule, clock.UtcNow(), grid.MinimumEvaluations,
            await db.Conflicts.CountAsync(c => c.CallId == call.Id && known.Any(f => f.FicheId == c.FicheId), cancellation),
            await MembersAsync(call, counted, cancellation),
            await FichesAsync(grid, known, counted, pages, cancellation), pages);
    }

    private async Task<IReadOnlyList<MemberProgress>> MembersAsync(CoordinatedCall call, IQueryable<Assignment> counted, CancellationToken cancellation)
    {
        var members = await db.EvaluatorsOfAsync(call.ProgrammeId, call.Id, cancellation);
        var lines = await (
            from assignment in counted
            join evaluation in db.Evaluations on new { assignment.FicheId, assignment.EvaluatorId } equals new { evaluation.FicheId, evaluation.EvaluatorId } into begun
            from evaluation in begun.DefaultIfEmpty()
            group evaluation by assignment.EvaluatorId into byMember
            select new
            {
                byMember.Key,
                Assigned = byMember.Count(),
                Filed = byMember.Count(e => e != null && e.FiledAt != null && e.SetAsideAt == null),
                Drafts = byMember.Count(e => e != null && e.FiledAt == null && e.SetAsideAt == null),
                LastActivityAt = byMember.Max(e => e == null ? (DateTime?)null : e.LastSavedAt),
            }).ToDictionaryAsync(line => line.Key, cancellation);
        return
        [
            .. members.Select(member => lines.TryGetValue(member.UserId, out var line)
                ? new MemberProgress(member, line.Filed, line.Drafts, line.Assigned, line.LastActivityAt)
                : new MemberProgress(member, 0, 0, 0, null)),
        ];
    }

    private async Task<IReadOnlyList<FicheProgress>> FichesAsync(
        ScoringGrid grid, IQueryable<Domain.Fiches.Filing> known, IQueryable<Assignment> counted, PaginationModel pages, CancellationToken cancellation)
    {
        var fiches = await known.OrderBy(f => f.Fiche.Number).Skip((pages.Page - 1) * PageSize).Take(PageSize)
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
                Assigned = counted.Count(a => a.FicheId == f.FicheId),
            }).ToListAsync(cancellation);
        var ids = fiches.ConvertAll(f => f.FicheId);
        var evaluations = (await db.Evaluations.AsNoTracking().Include(e => e.Ratings)
                .Where(e => ids.Contains(e.FicheId) && e.FiledAt != null && e.SetAsideAt == null).ToListAsync(cancellation))
            .ToLookup(e => e.FicheId, e => EvaluationToScore.From(grid, e));
        var scores = ScoringEngine.ScoreAll(grid, fiches.ConvertAll(f => new FicheToScore(
            f.FicheId, f.Number ?? string.Empty, f.RequestedCents, f.FiledAt,
            FicheFigures.Filed(f.RequestedCents, f.ChargesCents, f.OtherSubsidiesCents, f.Beneficiaries, f.QpvBeneficiaries, f.ConfirmedPartners),
            [.. evaluations[f.FicheId]])));
        return [.. fiches.Zip(scores, (f, score) => new FicheProgress(f.FicheId, f.Number ?? string.Empty, f.Title, f.Assigned, score))];
    }
}
