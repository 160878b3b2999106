using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>
/// Writes a change to the assignments, its acts and its letters, without saving: the verb that judged it does. An evaluation begun is
/// never touched (docs/decisions/withdrawn-assignments.md).
/// </summary>
internal sealed class WriteAssignments(AppDbContext db, TimeProvider clock, AuditLog audit, AssignmentMails letters)
{
    public async Task AddToSaveAsync(AssignmentState state, AssignmentPlan plan, Guid coordinatorId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        List<Assignment> after = [.. state.Assignments];
        foreach (var pair in plan.Added)
        {
            after.Add(new Assignment(clock.NewId(), state.Call.Id, pair.FicheId, pair.EvaluatorId, now, coordinatorId));
            db.Assignments.Add(after[^1]);
            audit.Record(
                coordinatorId,
                AuditAct.EvaluatorAssigned,
                state.Call.Id,
                pair.FicheId,
                $"Fiche affectée à {state.NameOf(pair.EvaluatorId)}."
            );
        }

        foreach (var pair in plan.Removed)
        {
            var gone = after.Single(a => a.FicheId == pair.FicheId && a.EvaluatorId == pair.EvaluatorId);
            after.Remove(gone);
            db.Assignments.Remove(gone);
            var kept = state.Situation.Started.Contains(pair) ? " Son évaluation commencée est gardée et ne compte pas." : string.Empty;
            audit.Record(
                coordinatorId,
                AuditAct.EvaluatorUnassigned,
                state.Call.Id,
                pair.FicheId,
                $"Affectation retirée à {state.NameOf(pair.EvaluatorId)}.{kept}"
            );
        }

        foreach (var evaluatorId in plan.Added.Concat(plan.Removed).Select(pair => pair.EvaluatorId).Distinct())
        {
            if (state.Members.FirstOrDefault(member => member.UserId == evaluatorId) is { } member)
            {
                await letters.TellAsync(state.Call, member, [.. after.Where(a => a.EvaluatorId == evaluatorId)], now, cancellation);
            }
        }
    }
}
