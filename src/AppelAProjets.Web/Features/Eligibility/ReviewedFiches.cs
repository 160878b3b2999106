using AppelAProjets.Domain;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>A fiche under review, loaded to be written.</summary>
/// <param name="Fiche">The fiche, with its call, objectives included, and its organisation.</param>
/// <param name="Filing">The version in force.</param>
/// <param name="Review">Its review, tracked; a new one has no version yet.</param>
/// <param name="IsNew">Whether the review was made now.</param>
internal sealed record ReviewedFiche(FicheAction Fiche, Filing Filing, EligibilityReview Review, bool IsNew)
{
    /// <summary>The version of the review a form was drawn from; null while there was none.</summary>
    public int? Version => IsNew ? null : Review.Version;

    public FilingConditions Conditions => FilingConditions.Of(Fiche.Call, Fiche.Organisation.Kind);
}

/// <summary>What every verb of eligibility starts from, and what a lost race means to each of them.</summary>
internal sealed class ReviewedFiches(AppDbContext db, TimeProvider clock)
{
    /// <summary>Runs a verb on one fiche in force that the person has no conflict with.</summary>
    public async Task<Outcome> WriteAsync(
        CoordinatedCall call,
        Guid ficheId,
        Guid personId,
        Func<ReviewedFiche, CancellationToken, Task<Outcome>> verb,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.InWriteTransactionAsync<Outcome>(
                async token =>
                    await LoadAsync(call.Id, ficheId, personId, token) is { } loaded ? await verb(loaded, token) : Outcome.NotFound,
                cancellation
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Overtaken;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Outcome.Overtaken;
        }
    }

    private async Task<ReviewedFiche?> LoadAsync(Guid callId, Guid ficheId, Guid personId, CancellationToken cancellation)
    {
        var filing = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => f.FicheId == ficheId && f.CallId == callId)
            .WithoutConflictsOf(db, personId)
            .SingleOrDefaultAsync(cancellation);
        if (filing is null)
        {
            return null;
        }

        var fiche = await db
            .Fiches.Include(f => f.Organisation)
            .Include(f => f.Call)
                .ThenInclude(c => c.Objectives)
            .Include(f => f.Call)
                .ThenInclude(c => c.Programme)
            .SingleAsync(f => f.Id == ficheId, cancellation);
        var review = await db.EligibilityReviews.SingleOrDefaultAsync(r => r.FicheId == ficheId, cancellation);
        if (review is not null)
        {
            return new ReviewedFiche(fiche, filing, review, IsNew: false);
        }

        review = new EligibilityReview(clock.NewId(), callId, ficheId);
        db.EligibilityReviews.Add(review);
        return new ReviewedFiche(fiche, filing, review, IsNew: true);
    }
}
