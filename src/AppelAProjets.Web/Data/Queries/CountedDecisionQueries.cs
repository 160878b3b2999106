using AppelAProjets.Domain.Deliberations;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>
/// Which decisions count in the money of a call, asked once for every page, verb and file that shows or judges what is granted.
/// </summary>
internal static class CountedDecisionQueries
{
    /// <summary>Those that grant, on a filing in force that nobody judged ineligible. A withdrawal frees the money at once.</summary>
    public static IQueryable<Decision> CountedDecisions(this AppDbContext db) =>
        db.Decisions.Where(decision =>
            Decision.Granting.Contains(decision.Outcome) && db.EligibleFilings.Any(filing => filing.FicheId == decision.FicheId)
        );

    /// <summary>What <see cref="EnvelopePosition"/> adds up.</summary>
    public static Task<List<CountedDecision>> ToCountedAsync(this IQueryable<Decision> decisions, CancellationToken cancellation) =>
        decisions
            .Select(decision => new CountedDecision(decision.FicheId, decision.Outcome, decision.GrantedCents))
            .ToListAsync(cancellation);
}
