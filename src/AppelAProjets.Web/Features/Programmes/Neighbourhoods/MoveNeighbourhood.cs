using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>Moves a neighbourhood one place up or down its list; at the end of it nothing moves.</summary>
internal sealed class MoveNeighbourhood(AppDbContext db)
{
    /// <returns>Its name.</returns>
    public Task<Outcome<string>> ExecuteAsync(Guid programmeId, Guid id, bool up, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome<string>>(
            async token =>
            {
                var list = await db
                    .ProgrammeNeighbourhoods.Where(place => place.ProgrammeId == programmeId)
                    .OrderBy(place => place.Position)
                    .ThenBy(place => place.Id)
                    .ToListAsync(token);
                var from = list.FindIndex(place => place.Id == id);
                if (from < 0)
                {
                    return Outcome.NotFound;
                }

                var name = list[from].Name;
                var to = up ? from - 1 : from + 1;
                if (to >= 0 && to < list.Count)
                {
                    (list[from], list[to]) = (list[to], list[from]);
                    for (var position = 0; position < list.Count; position++)
                    {
                        list[position].MoveTo(position);
                    }

                    await db.SaveChangesAsync(token);
                }

                return name;
            },
            cancellation
        );
}
