using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>What was changed.</summary>
/// <param name="Added">Pairs assigned.</param>
/// <param name="Removed">Pairs withdrawn.</param>
/// <param name="ToConfirm">True when nothing was, and a confirmation would let evaluations begun lose their assignment.</param>
internal sealed record ChangedAssignments(int Added, int Removed, bool ToConfirm = false);

/// <summary>
/// Changes who rates what by hand: only the boxes that changed since the page was drawn, so that two coordinators at work do not undo
/// each other.
/// </summary>
internal sealed class AssignFiches(AppDbContext db, AssignmentStateReads states, WriteAssignments write)
{
    public Task<Outcome<ChangedAssignments>> ExecuteAsync(
        CoordinatedCall call,
        Guid coordinatorId,
        AssignForm form,
        CancellationToken cancellation
    ) => db.InWriteTransactionAsync(token => AssignAsync(call, coordinatorId, form, token), cancellation);

    private async Task<Outcome<ChangedAssignments>> AssignAsync(
        CoordinatedCall call,
        Guid coordinatorId,
        AssignForm form,
        CancellationToken cancellation
    )
    {
        var state = await states.ReadAsync(call, coordinatorId, cancellation);
        var ticked = form.Pairs().ToHashSet();
        var shown = form.ShownPairs().ToHashSet();
        var plan = AssignmentPlan.Of(state.Situation, ticked.Except(shown), shown.Except(ticked), form.Confirmed);
        if (plan.Refused.Count > 0)
        {
            return Outcome.Refuse(
                [
                    .. plan.Refused.Select(refused => new Refusal(
                        "assignment.refused",
                        string.Empty,
                        state.SentenceOf(refused.Pair, refused.Obstacle)
                    )),
                ],
                new ChangedAssignments(0, 0, plan.Refused.Any(refused => refused.Obstacle == AssignmentObstacle.Started))
            );
        }

        await write.AddToSaveAsync(state, plan, coordinatorId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new ChangedAssignments(plan.Added.Count, plan.Removed.Count);
    }
}
