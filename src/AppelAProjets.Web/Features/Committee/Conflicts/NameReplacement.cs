using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>
/// Names the coordinator who follows a fiche in place of a colleague in déport: someone of the same call, without conflict on the fiche.
/// The colleague themself may, as long as the fiche was not hidden from them: they name when they declare.
/// </summary>
internal sealed class NameReplacement(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <returns>«Not found» when there is no such déport for this person.</returns>
    public Task<Outcome> ExecuteAsync(
        CoordinatedCall call,
        Guid conflictId,
        Guid replacementId,
        Guid namedBy,
        CancellationToken cancellation
    ) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                if (
                    await db.Conflicts.SingleOrDefaultAsync(c => c.Id == conflictId && c.CallId == call.Id, token) is not { } conflict
                    || !await db.FilingsOnRecordFor(call.Id, namedBy)
                        .AnyAsync(f => f.FicheId == conflict.FicheId && f.Fiche.WithdrawnAt == null, token)
                )
                {
                    return Outcome.NotFound;
                }

                if (await AddToSaveAsync(call, conflict, replacementId, namedBy, token) is { } unable)
                {
                    return unable;
                }

                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );

    internal async Task<Refusal?> AddToSaveAsync(
        CoordinatedCall call,
        ConflictOfInterest conflict,
        Guid replacementId,
        Guid namedBy,
        CancellationToken cancellation
    )
    {
        var able =
            replacementId != conflict.UserId
            && await db.CoordinatorsOf(call.Id, call.ProgrammeId)
                .WithoutConflictWith(db, conflict.FicheId)
                .AnyAsync(person => person.Id == replacementId, cancellation);
        if (!able)
        {
            return new(
                "replacement.unable",
                nameof(RecusalForm.ReplacementId),
                "Choisissez une autre personne qui coordonne cet appel et qui n’est pas elle-même en déport sur cette fiche."
            );
        }

        var now = clock.UtcNow();
        if (
            await db.CoordinationReplacements.SingleOrDefaultAsync(
                r => r.FicheId == conflict.FicheId && r.AbsentId == conflict.UserId,
                cancellation
            ) is
            { } named
        )
        {
            named.Name(replacementId, namedBy, now);
        }
        else
        {
            db.CoordinationReplacements.Add(new CoordinationReplacement(clock.NewId(), conflict, replacementId, namedBy, now));
        }

        var names = await db
            .Users.Where(u => u.Id == replacementId || u.Id == conflict.UserId)
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        audit.Record(
            namedBy,
            AuditAct.CoordinatorReplaced,
            call.Id,
            conflict.FicheId,
            $"{names[replacementId]} suit la fiche à la place de {names[conflict.UserId]}, en déport."
        );
        return null;
    }
}
