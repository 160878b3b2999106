using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>Takes a neighbourhood out of a programme's list. Calls keep the list they copied.</summary>
internal sealed class RemoveNeighbourhood(AppDbContext db, AuditLog audit)
{
    /// <returns>Its name.</returns>
    public Task<Outcome<string>> ExecuteAsync(Guid programmeId, Guid id, Guid actorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome<string>>(
            async token =>
            {
                var place = await db.ProgrammeNeighbourhoods.SingleOrDefaultAsync(p => p.ProgrammeId == programmeId && p.Id == id, token);
                if (place is null)
                {
                    return Outcome.NotFound;
                }

                db.ProgrammeNeighbourhoods.Remove(place);
                audit.Record(
                    actorId,
                    AuditAct.ProgrammeChanged,
                    null,
                    null,
                    $"Quartier {place.Name} ({place.Code ?? "sans code"}) retiré de la liste du programme."
                );
                await db.SaveChangesAsync(token);
                return place.Name;
            },
            cancellation
        );
}
