using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>
/// Declares a déport from the coordination, for oneself or on a member's behalf, and names at once who follows the fiche when the member
/// coordinates: afterwards they could no longer name it.
/// </summary>
internal sealed class DeclareForMember(AppDbContext db, RecusalReads reads, DeclareConflict declare, NameReplacement replace)
{
    public Task<Outcome> ExecuteAsync(CoordinatedCall call, Guid coordinatorId, RecusalForm form, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => DeclareAsync(call, coordinatorId, form, token), cancellation);

    private async Task<Outcome> DeclareAsync(CoordinatedCall call, Guid coordinatorId, RecusalForm form, CancellationToken cancellation)
    {
        var page = await reads.ReadAsync(call, coordinatorId, form, cancellation);
        IReadOnlyList<Refusal> refusals = [.. form.Check(page.People, page.Fiches)];
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        await declare.AddToSaveAsync(
            new Declaration(form.FicheId!.Value, form.UserId!.Value, form.Kind!.Value, form.ReasonText, coordinatorId),
            cancellation
        );
        if (
            form.ReplacementId is { } replacement
            && page.Coordinators.Any(person => person.UserId == form.UserId)
            && db.Conflicts.Local.SingleOrDefault(conflict => conflict.FicheId == form.FicheId && conflict.UserId == form.UserId)
                is { } conflict
            && await replace.AddToSaveAsync(page.Call, conflict, replacement, coordinatorId, cancellation) is { } unable
        )
        {
            return unable;
        }

        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
