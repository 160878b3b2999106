using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Home;

/// <summary>Lists the public pages: the home page, the published calls, the help and the pages the law asks for.</summary>
internal sealed class SitemapReads(AppDbContext db)
{
    /// <summary>Calls at most, last published first; the protocol takes 50 000 addresses in one file.</summary>
    public const int Bound = 5_000;

    /// <param name="now">UTC instant.</param>
    /// <param name="cancellation">Cancellation.</param>
    /// <returns>The pages; the home page changes when a call does.</returns>
    public async Task<IReadOnlyList<PublicAddress>> PagesAsync(DateTime now, CancellationToken cancellation)
    {
        var rows = await db
            .Calls.AsNoTracking()
            .Where(c => c.PublishedAt != null && c.PublishedAt <= now)
            .OrderByDescending(c => c.PublishedAt)
            .ThenByDescending(c => c.Id)
            .Take(Bound)
            .Select(c => new
            {
                c.Slug,
                c.Schedule,
                c.PublishedAt,
                c.DecisionsReleasedAt,
                c.ArchivedAt,
                c.AmendedAt,
            })
            .ToListAsync(cancellation);
        var calls = rows.ConvertAll(c => new PublicAddress(
            $"/appels/{c.Slug}",
            Call.ChangedAt(c.Schedule, c.PublishedAt!.Value, c.DecisionsReleasedAt, c.ArchivedAt, c.AmendedAt, now)
        ));
        return
        [
            new("/", calls.Max(call => call.ChangedAt)),
            .. calls,
            new("/aide"),
            new("/accessibilite"),
            new("/mentions-legales"),
            new("/donnees-personnelles"),
        ];
    }
}
