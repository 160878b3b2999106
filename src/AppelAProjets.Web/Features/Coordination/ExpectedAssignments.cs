using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;

namespace AppelAProjets.Web.Features.Coordination;

internal static class ExpectedAssignments
{
    /// <summary>
    /// The assignments an evaluation is expected from: of eligible fiches, their evaluator in no conflict, without the fiches the reader is
    /// in
    /// conflict with. The dashboard of a call and the list of calls count the same ones.
    /// </summary>
    internal static IQueryable<Assignment> ExpectedEvaluations(this AppDbContext db, Guid readerId) =>
        db
            .Assignments.WithoutOwnConflicts(db)
            .Where(a => db.EligibleFilings.Any(f => f.FicheId == a.FicheId))
            .WithoutConflictsOf(db, readerId);
}
