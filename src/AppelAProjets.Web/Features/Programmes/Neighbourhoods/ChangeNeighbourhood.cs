using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>How a change ended: not found, what must be corrected, or a conflict with what a colleague wrote.</summary>
public sealed record NeighbourhoodOutcome(bool IsFound, IReadOnlyList<Refusal> Refusals, bool IsConflict)
{
    public static NeighbourhoodOutcome Unknown { get; } = new(false, [], false);

    public static NeighbourhoodOutcome Saved { get; } = new(true, [], false);

    public static NeighbourhoodOutcome Conflict { get; } = new(true, [], true);
}

/// <summary>Changes the name or the code of a neighbourhood. Calls keep the list they copied.</summary>
public sealed class ChangeNeighbourhood(AppDbContext db)
{
    public async Task<NeighbourhoodOutcome> ExecuteAsync(Guid programmeId, Guid id, NeighbourhoodForm form, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(token => ChangeAsync(programmeId, id, form, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NeighbourhoodOutcome.Conflict;
        }
    }

    private async Task<NeighbourhoodOutcome> ChangeAsync(Guid programmeId, Guid id, NeighbourhoodForm form, CancellationToken cancellation)
    {
        var list = await db.ProgrammeNeighbourhoods.Where(place => place.ProgrammeId == programmeId).ToListAsync(cancellation);
        if (list.Find(place => place.Id == id) is not { } changed)
        {
            return NeighbourhoodOutcome.Unknown;
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
            return new NeighbourhoodOutcome(true, refusals, false);
        }

        if (changed.Version != form.Version)
        {
            return NeighbourhoodOutcome.Conflict;
        }

        changed.Rename(form.Name!, form.Code);
        await db.SaveChangesAsync(cancellation);
        return NeighbourhoodOutcome.Saved;
    }
}
