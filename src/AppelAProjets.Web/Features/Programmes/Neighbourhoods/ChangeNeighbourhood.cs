using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>Changes the name or the code of a neighbourhood. Calls keep the list they copied.</summary>
internal sealed class ChangeNeighbourhood(AppDbContext db)
{
    public async Task<Outcome> ExecuteAsync(Guid programmeId, Guid id, NeighbourhoodForm form, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(token => ChangeAsync(programmeId, id, form, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Overtaken;
        }
    }

    private async Task<Outcome> ChangeAsync(Guid programmeId, Guid id, NeighbourhoodForm form, CancellationToken cancellation)
    {
        var list = await db.ProgrammeNeighbourhoods.Where(place => place.ProgrammeId == programmeId).ToListAsync(cancellation);
        if (list.Find(place => place.Id == id) is not { } changed)
        {
            return Outcome.NotFound;
        }

        if (
            ProgrammeNeighbourhood.Shortcomings(
                form.Name,
                form.Code,
                list.Where(place => place.Id != id).Select(place => (place.Name, place.Code))
            ) is
            { Count: > 0 } refusals
        )
        {
            return Outcome.Refuse(refusals);
        }

        if (changed.Version != form.Version)
        {
            return Outcome.Overtaken;
        }

        changed.Rename(form.Name!, form.Code);
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
