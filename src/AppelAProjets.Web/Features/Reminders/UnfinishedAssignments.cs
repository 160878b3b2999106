using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>What is left to rate: the same answer when a reminder is written and when it is about to leave.</summary>
internal static class UnfinishedAssignments
{
    /// <summary>Assignments without conflict whose evaluation is neither filed nor set aside.</summary>
    internal static IQueryable<Assignment> Unfinished(this AppDbContext db) =>
        db
            .Assignments.WithoutOwnConflicts(db)
            .Where(assignment =>
                !db.Evaluations.Any(evaluation =>
                    evaluation.FicheId == assignment.FicheId
                    && evaluation.EvaluatorId == assignment.EvaluatorId
                    && (evaluation.FiledAt != null || evaluation.SetAsideAt != null)
                )
            );
}
