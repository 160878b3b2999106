using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.History;

/// <summary>Erases the versions of drafts older than their lifetime. Running it again erases nothing more.</summary>
internal sealed class PurgeDraftVersions(AppDbContext db, TimeProvider clock)
{
    /// <returns>How many were erased.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var oldest = clock.UtcNow() - DraftVersion.Lifetime;
        var old = db.DraftVersions.Where(v => v.KeptAt < oldest);
        return await old.AnyAsync(cancellation) ? await db.WriteAsync(token => old.ExecuteDeleteAsync(token), cancellation) : 0;
    }
}
