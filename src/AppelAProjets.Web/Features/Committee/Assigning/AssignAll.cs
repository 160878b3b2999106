using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>What giving every fiche of a call at once would do, as it is announced before it is done.</summary>
/// <param name="All">To whom: an evaluator, or everyone.</param>
/// <param name="Name">Their name; null for everyone.</param>
/// <param name="Added">Pairs that would be assigned.</param>
/// <param name="Doubtful">Those of them with a possible tie nobody looked at, or a refusal.</param>
/// <param name="Done">True once they are.</param>
internal sealed record AssignAllPreview(string All, string? Name, IReadOnlyList<AssignmentPair> Added, int Doubtful, bool Done)
{
    /// <summary>What is announced, to be sent back by whoever confirms it.</summary>
    public string Announcement => string.Create(CultureInfo.InvariantCulture, $"{All} {Added.Count}");

    /// <summary>Who receives a letter, one each.</summary>
    public int Letters => Added.Select(pair => pair.EvaluatorId).Distinct().Count();
}

/// <summary>
/// Gives every fiche that may be given to one evaluator or to everyone, once what it does was announced and is still true; the boxes
/// changed by hand are not its business.
/// </summary>
internal sealed class AssignAll(AppDbContext db, AssignmentStateReads states, WriteAssignments write)
{
    /// <param name="call">The call.</param>
    /// <param name="coordinatorId">Who gives.</param>
    /// <param name="all">An evaluator, or <see cref="AssignForm.Everyone"/>.</param>
    /// <param name="announced">What was announced; null to be told.</param>
    /// <param name="cancellation">Cancellation.</param>
    public Task<Outcome<AssignAllPreview>> ExecuteAsync(
        CoordinatedCall call,
        Guid coordinatorId,
        string all,
        string? announced,
        CancellationToken cancellation
    ) =>
        db.InWriteTransactionAsync<Outcome<AssignAllPreview>>(
            async token =>
            {
                var state = await states.ReadAsync(call, coordinatorId, token);
                var asked = state.Situation.Assignable().Where(pair => all == AssignForm.Everyone || all == pair.EvaluatorId.ToString());
                var plan = AssignmentPlan.Of(state.Situation, asked, []);
                var name = state.Members.FirstOrDefault(member => all == member.UserId.ToString())?.Name;
                var everything = new AssignAllPreview(all, name, plan.Added, plan.Added.Count(state.Excluded.ContainsKey), Done: false);
                if (announced != everything.Announcement)
                {
                    return everything;
                }

                await write.AddToSaveAsync(state, plan, coordinatorId, token);
                await db.SaveChangesAsync(token);
                return everything with { Done = true };
            },
            cancellation
        );
}
