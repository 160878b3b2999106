using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>A fiche and what its call asks of it, read in one question.</summary>
/// <param name="Fiche">The fiche.</param>
/// <param name="Schedule">Milestones of the call, without what was granted to the organisation.</param>
/// <param name="Conditions">What it is checked against, less the objectives: as many rows, read by who needs them.</param>
internal sealed record AskedFiche(FicheAction Fiche, CallSchedule Schedule, FilingConditions Conditions)
{
    internal static async Task<AskedFiche> ReadAsync(IQueryable<FicheAction> fiches, Guid ficheId, CancellationToken cancellation)
    {
        var row = await fiches
            .Where(f => f.Id == ficheId)
            .Select(f => new
            {
                Fiche = f,
                f.Call.Schedule,
                f.Call.Requirements,
                f.Call.Questions,
                f.Call.Pieces,
                f.Organisation.Kind,
            })
            .SingleAsync(cancellation);
        return new AskedFiche(
            row.Fiche,
            row.Schedule,
            new FilingConditions(
                row.Requirements,
                row.Schedule.ExtendedTo(row.Fiche.ExtendedUntil),
                row.Kind,
                [],
                row.Questions,
                row.Pieces
            )
        );
    }
}
