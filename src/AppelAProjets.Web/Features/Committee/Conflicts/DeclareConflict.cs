using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>A déport as it is declared.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="UserId">The member concerned.</param>
/// <param name="Kind">The tie.</param>
/// <param name="Reason">Free words, possibly empty.</param>
/// <param name="DeclaredBy">The person who declares: the member, or a coordinator on their behalf.</param>
internal sealed record Declaration(Guid FicheId, Guid UserId, ConflictKind Kind, string Reason, Guid DeclaredBy);

/// <summary>
/// Declares that a member is tied to a fiche (déport): from then on it does not exist for them, and what they rated no longer counts.
/// It is possible at any time, even once rating is over; once decisions are released it is recorded and changes no score any more.
/// </summary>
internal sealed class DeclareConflict(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public async Task<Outcome> ExecuteAsync(Declaration declaration, CancellationToken cancellation)
    {
        try
        {
            await db.InWriteTransactionAsync(
                async token =>
                {
                    await AddToSaveAsync(declaration, token);
                    return await db.SaveChangesAsync(token);
                },
                cancellation
            );
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Declared a moment ago: it is what was asked for.
        }

        return Outcome.Done;
    }

    /// <summary>Adds the déport to what is about to be saved; nothing when it is declared already.</summary>
    public async Task AddToSaveAsync(Declaration declaration, CancellationToken cancellation)
    {
        var (ficheId, userId, kind, reason, by) = declaration;
        if (await db.HasConflictAsync(ficheId, userId, cancellation))
        {
            return;
        }

        var now = clock.UtcNow();
        var call = await db
            .Fiches.Where(f => f.Id == ficheId)
            .Select(f => new { f.CallId, IsReleased = f.Call.DecisionsReleasedAt != null })
            .SingleAsync(cancellation);
        var evaluation = call.IsReleased
            ? null
            : await db.Evaluations.SingleOrDefaultAsync(e => e.FicheId == ficheId && e.EvaluatorId == userId, cancellation);
        evaluation?.SetAside(now);
        // Whoever leaves a fiche no longer follows it for someone else either.
        db.CoordinationReplacements.RemoveRange(
            await db.CoordinationReplacements.Where(r => r.FicheId == ficheId && r.ReplacementId == userId).ToListAsync(cancellation)
        );
        db.Conflicts.Add(new ConflictOfInterest(clock.NewId(), call.CallId, ficheId, userId, kind, reason, now, by));
        var onBehalf =
            by == userId
                ? string.Empty
                : $" au nom de {await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(cancellation)}";
        var aside =
            call.IsReleased ? " Les décisions sont déjà communiquées\u00A0: les notes restent telles quelles."
            : evaluation is null ? string.Empty
            : " Son évaluation est écartée.";
        audit.Record(
            by,
            AuditAct.ConflictDeclared,
            call.CallId,
            ficheId,
            $"Déport déclaré{onBehalf}\u00A0: {CommitteeWords.OfMember(kind)}.{aside}"
        );
    }
}
