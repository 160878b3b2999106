using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>One fiche of a rating sheet.</summary>
/// <param name="Heading">How it is named to its evaluator: the queue says it, here as on every page.</param>
/// <param name="Figures">What its computed criteria read.</param>
/// <param name="Content">The fiche as filed.</param>
/// <param name="Evaluation">What is recorded, with its ratings; null when nothing is.</param>
internal sealed record SheetFiche(QueuedFiche Heading, FicheFigures Figures, FicheContent Content, Evaluation? Evaluation)
{
    public bool IsFiled => Evaluation?.Status == EvaluationStatus.Filed;
}

/// <summary>Everything one evaluator may rate in one call.</summary>
internal sealed record SheetState(
    Guid CallId,
    string Slug,
    string CallTitle,
    CallSchedule Schedule,
    bool JustifiesEveryRating,
    DateTime Now,
    ScoringGrid Grid,
    IReadOnlyList<SheetFiche> Fiches
)
{
    public Domain.Refusal? RefusalToRate => Schedule.RefusalToRate(Now);

    /// <summary>A device may still hold ratings of any of them.</summary>
    internal IReadOnlyList<Remainder> Remainders =>
        [.. Fiches.Select(fiche => Remainder.OfEvaluation(fiche.Heading.FicheId, fiche.Heading.Title))];

    public SheetFiche? Find(Guid ficheId) => Fiches.FirstOrDefault(fiche => fiche.Heading.FicheId == ficheId);
}

/// <summary>For the page of the sheet.</summary>
internal sealed record SheetPage(SheetState State)
{
    /// <summary>The workbook one chooses.</summary>
    public IFormFile? File { get; init; }
}

/// <summary>
/// Reads the fiches of a rating sheet. They come from the queue, so that one in conflict or assigned to others is never among them.
/// </summary>
internal sealed class SheetReads(AppDbContext db, EvaluatorQueueReads queues, TimeProvider clock)
{
    public async Task<SheetState> ReadAsync(string slug, Guid evaluatorId, CancellationToken cancellation)
    {
        var call = await db
            .Calls.AsNoTracking()
            .Where(c => c.Slug == slug)
            .Select(c => new
            {
                c.Id,
                c.Slug,
                c.Text.Title,
                c.Schedule,
                c.Rating.JustifiesEveryRating,
            })
            .SingleAsync(cancellation);
        var grid = await db.GridInForceAsync(call.Id, cancellation);
        var queue = (await queues.OfCallAsync(evaluatorId, call.Id, cancellation))?.Fiches ?? [];
        var ids = queue.Select(fiche => fiche.FicheId).ToList();
        var filings = await db
            .EligibleFilings.AsNoTracking()
            .Where(filing => ids.Contains(filing.FicheId))
            .ToDictionaryAsync(filing => filing.FicheId, cancellation);
        var evaluations = await db
            .Evaluations.AsNoTracking()
            .Include(e => e.Ratings)
            .Where(e => e.EvaluatorId == evaluatorId && ids.Contains(e.FicheId))
            .ToDictionaryAsync(e => e.FicheId, cancellation);
        return new SheetState(
            call.Id,
            call.Slug,
            call.Title,
            call.Schedule,
            call.JustifiesEveryRating,
            clock.UtcNow(),
            grid,
            [
                .. queue.Select(heading => new SheetFiche(
                    heading,
                    FiguresOf(filings[heading.FicheId]),
                    filings[heading.FicheId].Content,
                    evaluations.GetValueOrDefault(heading.FicheId)
                )),
            ]
        );
    }

    private static FicheFigures FiguresOf(Filing filing) =>
        FicheFigures.Filed(
            filing.RequestedCents,
            filing.ChargesCents,
            filing.OtherSubsidiesCents,
            filing.Beneficiaries,
            filing.QpvBeneficiaries,
            filing.ConfirmedPartners
        );
}
