using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>
/// Declares that the evaluator is tied to a fiche (déport): from then on it does not exist for them, and what they rated no longer counts.
/// It is possible at any time, even once rating is over.
/// </summary>
public sealed class DeclareConflict(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public async Task ExecuteAsync(Guid ficheId, Guid userId, ConflictKind kind, string reason, CancellationToken cancellation)
    {
        try
        {
            await db.InWriteTransactionAsync(token => DeclareAsync(ficheId, userId, kind, reason, token), cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Declared a moment ago by the same person: it is what they asked for.
        }
    }

    private async Task<bool> DeclareAsync(Guid ficheId, Guid userId, ConflictKind kind, string reason, CancellationToken cancellation)
    {
        if (await db.Conflicts.AnyAsync(c => c.FicheId == ficheId && c.UserId == userId, cancellation))
        {
            return false;
        }

        var now = clock.UtcNow();
        var callId = await db.Fiches.Where(f => f.Id == ficheId).Select(f => f.CallId).SingleAsync(cancellation);
        var evaluation = await db.Evaluations.SingleOrDefaultAsync(e => e.FicheId == ficheId && e.EvaluatorId == userId, cancellation);
        evaluation?.SetAside(now);
        db.Conflicts.Add(new ConflictOfInterest(clock.NewId(), callId, ficheId, userId, kind, reason, now));
        audit.Record(userId, AuditAct.ConflictDeclared, callId, ficheId, $"Déport déclaré\u00A0: {FrenchWords.Of(kind)}.");
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
