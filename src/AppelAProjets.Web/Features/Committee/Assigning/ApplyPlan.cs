using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>
/// Applies a plan that was shown: it is made again from the situation of the moment, and nothing is written when it is no longer what was
/// shown.
/// </summary>
internal sealed class ApplyPlan(AppDbContext db, AssignmentProposals proposals, WriteAssignments write)
{
    /// <returns>The proposal of the moment, applied or not.</returns>
    public Task<Outcome<AssignmentProposal>> ExecuteAsync(
        CoordinatedCall call,
        Guid coordinatorId,
        PlanForm form,
        CancellationToken cancellation
    ) =>
        db.InWriteTransactionAsync<Outcome<AssignmentProposal>>(
            async token =>
            {
                var proposal = await proposals.MakeAsync(call, coordinatorId, form, token);
                if (proposal.Refusals.Count > 0)
                {
                    return Outcome.Refuse(proposal.Refusals, proposal);
                }

                if (!string.Equals(proposal.Seal, form.Seal, StringComparison.Ordinal))
                {
                    return Outcome.OvertakenBy(proposal);
                }

                await write.AddToSaveAsync(proposal.State, proposal.Plan, coordinatorId, token);
                await db.SaveChangesAsync(token);
                return proposal;
            },
            cancellation
        );
}
