using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>An evaluator of a call, with the institution they sit for.</summary>
public sealed record CommitteeMember(Guid UserId, string Name, string Email, string Institution);

internal static class CommitteeMembers
{
    /// <summary>Who holds the role on the call or on its programme, each once, by name.</summary>
    internal static async Task<IReadOnlyList<CommitteeMember>> EvaluatorsOfAsync(
        this AppDbContext db,
        Guid programmeId,
        Guid callId,
        CancellationToken cancellation
    )
    {
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(grant => grant.Role == CallRole.Evaluator && (grant.ProgrammeId == programmeId || grant.CallId == callId))
            .OrderBy(grant => EF.Property<string>(grant.User, FoldedText.ColumnOf(nameof(grant.User.DisplayName))))
            .Select(grant => new CommitteeMember(grant.UserId, grant.User.DisplayName, grant.User.Email!, grant.Institution))
            .ToListAsync(cancellation);
        return [.. grants.DistinctBy(member => member.UserId)];
    }

    /// <summary>The filings in force of a call that a person may know of: those they have no conflict on.</summary>
    internal static IQueryable<Domain.Fiches.Filing> FilingsKnownTo(this AppDbContext db, Guid callId, Guid userId) =>
        db.EligibleFilings.AsNoTracking().Where(filing => filing.CallId == callId).WithoutConflictsOf(db, userId);

    /// <summary>The fiches in force judged ineligible, without those a person has a conflict on: nobody rates them.</summary>
    internal static IQueryable<Domain.Fiches.Filing> IneligibleKnownTo(this AppDbContext db, Guid callId, Guid userId) =>
        db
            .FilingsInForce.AsNoTracking()
            .Where(filing =>
                filing.CallId == callId
                && db.EligibilityReviews.Any(review => review.FicheId == filing.FicheId && review.State == EligibilityState.Ineligible)
            )
            .WithoutConflictsOf(db, userId);

    /// <summary>
    /// What was filed in a call, for the record: the last version of each fiche, judged ineligible or withdrawn since as well; never one
    /// the
    /// person has a conflict on.
    /// </summary>
    internal static IQueryable<Domain.Fiches.Filing> FilingsOnRecordFor(this AppDbContext db, Guid callId, Guid userId) =>
        db
            .Filings.AsNoTracking()
            .Where(filing => filing.CallId == callId && filing.Number == filing.Fiche.FiledNumber)
            .WithoutConflictsOf(db, userId);
}
