using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>Where the evaluation of one fiche by one person stands.</summary>
/// <param name="Stored">What is recorded; null when nothing ever was.</param>
/// <param name="Grid">The grid in force.</param>
/// <param name="Fiche">The fiche rated.</param>
internal sealed record RatingState(Evaluation? Stored, ScoringGrid Grid, RatedFiche Fiche)
{
    /// <summary>What is recorded, laid out on the grid.</summary>
    public RatingSheet Sheet =>
        RatingSheet.Of(Grid, Fiche.Figures, Stored is null ? [] : RatingSheet.AnswersOf(Stored), Fiche.Rating.JustifiesEveryRating);
}

/// <summary>What rating a fiche needs of it and of its call, read in one question.</summary>
/// <param name="CallId">The call.</param>
/// <param name="Schedule">Its milestones.</param>
/// <param name="Rating">How its committee rates.</param>
/// <param name="Figures">Those of the filing in force; none when nothing is filed.</param>
internal sealed record RatedFiche(Guid CallId, CallSchedule Schedule, RatingSettings Rating, FicheFigures Figures)
{
    internal static async Task<RatedFiche> ReadAsync(AppDbContext db, Guid ficheId, CancellationToken cancellation)
    {
        var found =
            from fiche in db.Fiches.AsNoTracking()
            where fiche.Id == ficheId
            from filing in db.Filings.Where(filing => filing.FicheId == fiche.Id && filing.Number == fiche.FiledNumber).DefaultIfEmpty()
            select new
            {
                fiche.CallId,
                fiche.Call.Schedule,
                fiche.Call.Rating,
                Filed = filing == null
                    ? null
                    : new
                    {
                        filing.RequestedCents,
                        filing.ChargesCents,
                        filing.OtherSubsidiesCents,
                        filing.Beneficiaries,
                        filing.QpvBeneficiaries,
                        filing.ConfirmedPartners,
                    },
            };
        var row = await found.SingleAsync(cancellation);
        return new RatedFiche(
            row.CallId,
            row.Schedule,
            row.Rating,
            row.Filed is not { } filed
                ? FicheFigures.None
                : FicheFigures.Filed(
                    filed.RequestedCents,
                    filed.ChargesCents,
                    filed.OtherSubsidiesCents,
                    filed.Beneficiaries,
                    filed.QpvBeneficiaries,
                    filed.ConfirmedPartners
                )
        );
    }
}
