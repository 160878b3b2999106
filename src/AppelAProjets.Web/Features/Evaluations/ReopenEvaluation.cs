using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>Makes a filed evaluation a draft again, while rating is open.</summary>
public sealed class ReopenEvaluation(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <returns>Why not, or null.</returns>
    public Task<string?> ExecuteAsync(Guid ficheId, Guid evaluatorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<string?>(
            async token =>
            {
                var now = clock.UtcNow();
                var schedule = await db.Fiches.Where(f => f.Id == ficheId).Select(f => f.Call.Schedule).SingleAsync(token);
                if (schedule.RefusalToRate(now) is { } closed)
                {
                    return closed.Message;
                }

                var evaluation = await db.Evaluations.SingleOrDefaultAsync(e => e.FicheId == ficheId && e.EvaluatorId == evaluatorId, token);
                if (evaluation is not { Status: EvaluationStatus.Filed })
                {
                    return null;
                }

                var refusals = evaluation.Reopen(now);
                audit.Record(evaluatorId, AuditAct.EvaluationReopened, evaluation.CallId, ficheId, "Évaluation rouverte\u00A0: elle ne compte plus tant qu’elle n’est pas déposée à nouveau.");
                await db.SaveChangesAsync(token);
                return refusals is [var refusal, ..] ? refusal.Message : null;
            },
            cancellation);
}
