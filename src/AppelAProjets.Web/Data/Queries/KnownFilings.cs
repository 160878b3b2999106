using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>The filings of a call that a person may know of: never one of a fiche they have a conflict on.</summary>
internal static class KnownFilings
{
    /// <summary>The filings in force of a call that a person may know of: those they have no conflict on.</summary>
    internal static IQueryable<Filing> FilingsKnownTo(this AppDbContext db, Guid callId, Guid userId) =>
        db.EligibleFilings.AsNoTracking().Where(filing => filing.CallId == callId).WithoutConflictsOf(db, userId);

    /// <summary>The fiches in force judged ineligible, without those a person has a conflict on: nobody rates them.</summary>
    internal static IQueryable<Filing> IneligibleKnownTo(this AppDbContext db, Guid callId, Guid userId) =>
        db
            .FilingsInForce.AsNoTracking()
            .Where(filing =>
                filing.CallId == callId
                && db.EligibilityReviews.Any(review => review.FicheId == filing.FicheId && review.State == EligibilityState.Ineligible)
            )
            .WithoutConflictsOf(db, userId);

    /// <summary>
    /// What was filed in a call, for the record: the last version of each fiche, judged ineligible or withdrawn since as well; never one
    /// the person has a conflict on.
    /// </summary>
    internal static IQueryable<Filing> FilingsOnRecordFor(this AppDbContext db, Guid callId, Guid userId) =>
        db
            .Filings.AsNoTracking()
            .Where(filing => filing.CallId == callId && filing.Number == filing.Fiche.FiledNumber)
            .WithoutConflictsOf(db, userId);
}
