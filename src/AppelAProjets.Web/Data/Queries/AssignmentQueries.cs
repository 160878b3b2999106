using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>
/// What an evaluator may know of, said once: fiches in force, assigned to them, in a call where they still are an evaluator, without a
/// conflict of theirs. Every page, count and verb of evaluators starts from it, and so does the right to read a fiche.
/// </summary>
internal static class AssignmentQueries
{
    public static IQueryable<Assignment> AssignedTo(this AppDbContext db, Guid evaluatorId) =>
        db
            .Assignments.AsNoTracking()
            .Where(assignment => assignment.EvaluatorId == evaluatorId)
            .WithoutConflictsOf(db, evaluatorId)
            .Where(assignment =>
                db.EligibleFilings.Any(filing => filing.FicheId == assignment.FicheId)
                && db.RoleGrants.Any(grant =>
                    grant.UserId == evaluatorId
                    && grant.Role == CallRole.Evaluator
                    && (
                        grant.CallId == assignment.CallId
                        || db.Calls.Any(call => call.Id == assignment.CallId && call.ProgrammeId == grant.ProgrammeId)
                    )
                )
            );
}
