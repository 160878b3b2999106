using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>
/// Whoever files an evaluation without having answered declares, by filing it, that nothing ties them to the fiche: what they filed is
/// added to what is about to be saved as accepted.
/// </summary>
internal sealed class AcceptByFiling(AppDbContext db, AuditLog audit)
{
    public async Task AddToSaveAsync(Guid evaluatorId, IReadOnlyCollection<Guid> filed, DateTime now, CancellationToken cancellation)
    {
        var unanswered = await db
            .Assignments.Where(a => a.EvaluatorId == evaluatorId && filed.Contains(a.FicheId) && a.AcceptedAt == null)
            .ToListAsync(cancellation);
        foreach (var assignment in unanswered)
        {
            assignment.Accept(now);
            audit.Record(
                evaluatorId,
                AuditAct.AssignmentAccepted,
                assignment.CallId,
                assignment.FicheId,
                "Affectation acceptée par le dépôt de l’évaluation, aucun lien déclaré."
            );
        }
    }
}
