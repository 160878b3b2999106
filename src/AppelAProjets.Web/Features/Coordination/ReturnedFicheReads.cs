using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>What came back to the coordination of a call and waits for it.</summary>
/// <param name="Completed">Fiches whose complement was filed and that nobody examined since, by number.</param>
/// <param name="Left">Numbers of the fiches a déport or a refusal leaves with fewer evaluators than the minimum.</param>
internal sealed record Returned(IReadOnlyList<CompletedFiche> Completed, IReadOnlyList<string> Left);

internal sealed record CompletedFiche(Guid FicheId, string Number);

/// <summary>Reads what came back to the coordination: nothing of the fiches its reader is in conflict with.</summary>
internal sealed class ReturnedFicheReads(AppDbContext db)
{
    public async Task<Returned> ReadAsync(CoordinatedCall call, CallRanking ranking, Guid personId, CancellationToken cancellation)
    {
        var completed = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => f.CallId == call.Id)
            .WithoutConflictsOf(db, personId)
            .Where(f =>
                db.ComplementRequests.Any(r => r.FicheId == f.FicheId && r.AnsweredNumber == f.Number)
                && db.EligibilityReviews.Any(r => r.FicheId == f.FicheId && r.State == EligibilityState.ToExamine)
            )
            .OrderBy(f => f.Fiche.Number)
            .Select(f => new CompletedFiche(f.FicheId, f.Fiche.Number!))
            .ToListAsync(cancellation);
        var assigned = await db.ExpectedEvaluations(personId)
            .AsNoTracking()
            .Where(a => a.CallId == call.Id)
            .GroupBy(a => a.FicheId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var recused = await db
            .Conflicts.AsNoTracking()
            .Where(c => c.CallId == call.Id && db.Assignments.Any(a => a.FicheId == c.FicheId && a.EvaluatorId == c.UserId))
            .Select(c => c.FicheId)
            .ToListAsync(cancellation);
        var declined = await db
            .DeclinedAssignments.AsNoTracking()
            .Where(d => d.CallId == call.Id && !db.Assignments.Any(a => a.FicheId == d.FicheId && a.EvaluatorId == d.EvaluatorId))
            .Select(d => d.FicheId)
            .ToListAsync(cancellation);
        var left = recused.Concat(declined).ToHashSet();
        return new Returned(
            completed,
            [
                .. ranking
                    .Rows.Where(row =>
                        left.Contains(row.FicheId) && assigned.GetValueOrDefault(row.FicheId) < ranking.Grid.MinimumEvaluations
                    )
                    .Select(row => row.Number),
            ]
        );
    }
}
