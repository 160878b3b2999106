using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Evaluations.Conflicts;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations.Designation;

/// <summary>What was answered.</summary>
public sealed record DesignationOutcome(int Accepted, int Recused, int Declined);

/// <summary>
/// Records the answers of an evaluator to what they were given: no tie and accepted, a déport, or a refusal that gives the fiche back.
/// A line whose assignment is gone, or whose evaluation is filed, is left alone.
/// </summary>
public sealed class AnswerDesignation(AppDbContext db, TimeProvider clock, AuditLog audit, DeclareConflict declare)
{
    public Task<DesignationOutcome> ExecuteAsync(Guid evaluatorId, DesignationForm form, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => AnswerAsync(evaluatorId, form, token), cancellation);

    private async Task<DesignationOutcome> AnswerAsync(Guid evaluatorId, DesignationForm form, CancellationToken cancellation)
    {
        var answered = form.Lines.Where(line => line.Answer is { Length: > 0 }).DistinctBy(line => line.FicheId).ToDictionary(line => line.FicheId);
        var own = await db.AssignedTo(evaluatorId).Where(a => answered.Keys.Contains(a.FicheId)).Select(a => a.Id).ToListAsync(cancellation);
        var filed = await db.Evaluations.Where(e => e.EvaluatorId == evaluatorId && e.FiledAt != null).Select(e => e.FicheId).ToListAsync(cancellation);
        var assignments = await db.Assignments.Where(a => own.Contains(a.Id)).ToListAsync(cancellation);
        var (accepted, recused, declined) = (0, 0, 0);
        foreach (var assignment in assignments.Where(a => !filed.Contains(a.FicheId)))
        {
            var line = answered[assignment.FicheId];
            switch (line.Answer)
            {
                case DesignationLine.Accept when assignment.AcceptedAt is null:
                    assignment.Accept(clock.UtcNow());
                    audit.Record(evaluatorId, AuditAct.AssignmentAccepted, assignment.CallId, assignment.FicheId, "Affectation acceptée, aucun lien déclaré.");
                    accepted++;
                    break;
                case DesignationLine.Recuse:
                    await declare.AddToSaveAsync(new Declaration(assignment.FicheId, evaluatorId, line.Tie!.Value, line.WordsText, evaluatorId), cancellation);
                    recused++;
                    break;
                case DesignationLine.Decline:
                    Decline(assignment, line);
                    declined++;
                    break;
                default:
                    break;
            }
        }

        await db.SaveChangesAsync(cancellation);
        return new(accepted, recused, declined);
    }

    private void Decline(Assignment assignment, DesignationLine line)
    {
        db.DeclinedAssignments.Add(new DeclinedAssignment(clock.NewId(), assignment, line.Why!.Value, line.WordsText, clock.UtcNow()));
        db.Assignments.Remove(assignment);
        audit.Record(assignment.EvaluatorId, AuditAct.AssignmentDeclined, assignment.CallId, assignment.FicheId, $"Affectation déclinée\u00A0: {CommitteeWords.OfMember(line.Why.Value)}.");
    }
}
