using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Reads the neighbourhoods of a programme as the lines of a call's form.</summary>
internal sealed class ProgrammeNeighbourhoodLines(AppDbContext db)
{
    public async Task<IReadOnlyList<string>> LinesAsync(Guid programmeId, CancellationToken cancellation)
    {
        var entries = await db
            .ProgrammeNeighbourhoods.AsNoTracking()
            .Where(n => n.ProgrammeId == programmeId)
            .OrderBy(n => n.Position)
            .Select(n => new { n.Name, n.Code })
            .ToListAsync(cancellation);
        return [.. entries.Select(entry => NeighbourhoodsForm.Line(entry.Name, entry.Code))];
    }
}
