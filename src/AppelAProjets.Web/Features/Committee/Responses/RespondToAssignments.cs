using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Committee.Conflicts;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Responses;

/// <summary>The answers taken.</summary>
/// <param name="Accepted">Fiches accepted.</param>
/// <param name="Recused">Déports declared.</param>
/// <param name="Declined">Fiches given back.</param>
/// <param name="TooLate">Answers left alone because rating was over.</param>
internal sealed record AnswersTaken(int Accepted, int Recused, int Declined, int TooLate);

/// <summary>
/// Records the answers of an evaluator to what they were given: no tie and accepted, a déport, or a refusal that gives the fiche back.
/// A line whose assignment is gone, or whose evaluation is filed, is left alone; once rating is over only a déport is taken.
/// </summary>
internal sealed class RespondToAssignments(AppDbContext db, TimeProvider clock, AuditLog audit, DeclareConflict declare)
{
    public Task<Outcome<AnswersTaken>> ExecuteAsync(Guid evaluatorId, AssignmentResponsesForm form, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => AnswerAsync(evaluatorId, form, token), cancellation);

    private async Task<Outcome<AnswersTaken>> AnswerAsync(Guid evaluatorId, AssignmentResponsesForm form, CancellationToken cancellation)
    {
        var answered = form
            .Lines.Where(line => line.Answer is { Length: > 0 })
            .DistinctBy(line => line.FicheId)
            .ToDictionary(line => line.FicheId);
        var own = await db.AssignedTo(evaluatorId)
            .Where(a => answered.Keys.Contains(a.FicheId))
            .Select(a => a.Id)
            .ToListAsync(cancellation);
        var filed = await db
            .Evaluations.Where(e => e.EvaluatorId == evaluatorId && e.FiledAt != null)
            .Select(e => e.FicheId)
            .ToListAsync(cancellation);
        var assignments = await db.Assignments.Where(a => own.Contains(a.Id)).ToListAsync(cancellation);
        var now = clock.UtcNow();
        var calls = assignments.Select(a => a.CallId).Distinct().ToList();
        var over = (
            await db.Calls.AsNoTracking().Where(c => calls.Contains(c.Id)).Select(c => new { c.Id, c.Schedule }).ToListAsync(cancellation)
        )
            .Where(c => c.Schedule.JudgeRating(now) == RatingTiming.TooLate)
            .Select(c => c.Id)
            .ToHashSet();
        var (accepted, recused, declined, tooLate) = (0, 0, 0, 0);
        foreach (var assignment in assignments.Where(a => !filed.Contains(a.FicheId)))
        {
            var line = answered[assignment.FicheId];
            switch (line.Answer)
            {
                case AssignmentResponseLine.Accept or AssignmentResponseLine.Decline when over.Contains(assignment.CallId):
                    tooLate++;
                    break;
                case AssignmentResponseLine.Accept when assignment.AcceptedAt is null:
                    assignment.Accept(now);
                    audit.Record(
                        evaluatorId,
                        AuditAct.AssignmentAccepted,
                        assignment.CallId,
                        assignment.FicheId,
                        "Affectation acceptée, aucun lien déclaré."
                    );
                    accepted++;
                    break;
                case AssignmentResponseLine.Recuse:
                    await declare.AddToSaveAsync(
                        new Declaration(assignment.FicheId, evaluatorId, line.Tie!.Value, line.WordsText, evaluatorId),
                        cancellation
                    );
                    recused++;
                    break;
                case AssignmentResponseLine.Decline:
                    Decline(assignment, line);
                    declined++;
                    break;
                default:
                    break;
            }
        }

        await db.SaveChangesAsync(cancellation);
        return new AnswersTaken(accepted, recused, declined, tooLate);
    }

    private void Decline(Assignment assignment, AssignmentResponseLine line)
    {
        db.DeclinedAssignments.Add(new DeclinedAssignment(clock.NewId(), assignment, line.Why!.Value, line.WordsText, clock.UtcNow()));
        db.Assignments.Remove(assignment);
        audit.Record(
            assignment.EvaluatorId,
            AuditAct.AssignmentDeclined,
            assignment.CallId,
            assignment.FicheId,
            $"Affectation déclinée\u00A0: {CommitteeWords.OfMember(line.Why.Value)}."
        );
    }
}
