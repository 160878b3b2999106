using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>What is asked of an applicant after closing.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="Reopening">The parts reopened, and until when.</param>
/// <param name="Parts">The same with their names, in the order of the form.</param>
/// <param name="Message">The coordinator's words.</param>
/// <param name="Completed">Content of the version to complete.</param>
/// <param name="Zone">Zone of the call.</param>
internal sealed record ComplementAsked(
    Guid FicheId,
    Reopening Reopening,
    IReadOnlyList<FichePart> Parts,
    string Message,
    FicheContent Completed,
    TimeZoneInfo Zone
)
{
    /// <summary>Where to begin.</summary>
    public FicheSection? FirstSection => Parts.Count == 0 ? null : Parts[0].Section;
}

/// <summary>Reads what a complement request asks, for the organisation of the fiche.</summary>
internal sealed class ComplementReads(AppDbContext db)
{
    public async Task<ComplementAsked?> OfAsync(
        Guid ficheId,
        Reopening? reopening,
        FilingConditions conditions,
        CancellationToken cancellation
    )
    {
        if (reopening is null)
        {
            return null;
        }

        var completed = await db
            .Filings.AsNoTracking()
            .Where(f => f.FicheId == ficheId && f.Number == f.Fiche.FiledNumber)
            .Select(f => f.Content)
            .SingleAsync(cancellation);
        var message = await db
            .ComplementRequests.AsNoTracking()
            .Where(r => r.Id == reopening.RequestId)
            .Select(r => r.Message)
            .SingleAsync(cancellation);
        return new ComplementAsked(
            ficheId,
            reopening,
            [.. FicheParts.Asked(conditions).Where(part => reopening.Opens(part.Path))],
            message,
            completed,
            conditions.Schedule.Zone
        );
    }
}
