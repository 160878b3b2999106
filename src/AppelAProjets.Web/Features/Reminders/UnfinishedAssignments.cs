using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>What is left to rate: the same answer when a reminder is written and when it is about to leave.</summary>
internal static class UnfinishedAssignments
{
    /// <summary>Assignments without conflict whose evaluation is neither filed nor set aside.</summary>
    internal static IQueryable<Assignment> Unfinished(this AppDbContext db) =>
        db.Assignments.Where(assignment =>
            !db.Conflicts.Any(conflict => conflict.FicheId == assignment.FicheId && conflict.UserId == assignment.EvaluatorId)
            && !db.Evaluations.Any(evaluation =>
                evaluation.FicheId == assignment.FicheId
                && evaluation.EvaluatorId == assignment.EvaluatorId
                && (evaluation.FiledAt != null || evaluation.SetAsideAt != null)
            )
        );
}
