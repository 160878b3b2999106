using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>
/// Makes a filed evaluation a draft again, with a reason: its evaluator while rating is open, a coordinator of the call even after, as long
/// as no decision is released.
/// </summary>
internal sealed class ReopenEvaluation(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <returns>Done too when it is no longer filed.</returns>
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid evaluatorId, Guid byUserId, string reason, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => ReopenAsync(ficheId, evaluatorId, byUserId, reason, token), cancellation);

    private async Task<Outcome> ReopenAsync(Guid ficheId, Guid evaluatorId, Guid byUserId, string reason, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var call = await db
            .Fiches.Where(f => f.Id == ficheId)
            .Select(f => new { f.Call.Schedule, f.Call.DecisionsReleasedAt })
            .SingleAsync(cancellation);
        if (byUserId == evaluatorId && call.Schedule.RefusalToRate(now) is { } closed)
        {
            return closed;
        }

        if (call.DecisionsReleasedAt is not null)
        {
            return new Refusal(
                "evaluation.released",
                string.Empty,
                "Les décisions de cet appel sont publiées\u00A0: ses évaluations ne changent plus.",
                RefusalKind.Closed
            );
        }

        if (!await db.EligibleFilings.AnyAsync(f => f.FicheId == ficheId, cancellation))
        {
            return new Refusal(
                "evaluation.fiche",
                string.Empty,
                "Cette fiche n’est plus notée\u00A0: elle est irrecevable ou retirée. Ses évaluations se lisent et ne changent plus.",
                RefusalKind.Closed
            );
        }

        var evaluation = await db.Evaluations.SingleOrDefaultAsync(e => e.FicheId == ficheId && e.EvaluatorId == evaluatorId, cancellation);
        if (evaluation is null or { Status: EvaluationStatus.Draft })
        {
            return Outcome.Done;
        }

        if (evaluation.Reopen(reason, byUserId, now) is [var refusal, ..])
        {
            return refusal;
        }

        audit.Record(
            byUserId,
            AuditAct.EvaluationReopened,
            evaluation.CallId,
            ficheId,
            $"Évaluation rouverte\u00A0: elle ne compte plus tant qu’elle n’est pas déposée à nouveau. Raison\u00A0: {reason}"
        );
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
