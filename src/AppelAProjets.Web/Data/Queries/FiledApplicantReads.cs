using AppelAProjets.Domain.Fiches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>Who filed, as frozen in the filing.</summary>
/// <param name="Name">Name of the organisation that day.</param>
/// <param name="Town">Its town that day.</param>
internal sealed record FiledApplicant(string Name, string Town);

/// <summary>
/// The applicants of filed fiches as their filings froze them: an organisation may change its name afterwards, what was examined does not.
/// The name stands inside the filed document, and a filing never changes: each is read once, then kept at hand for an hour.
/// </summary>
internal sealed class FiledApplicantReads(AppDbContext db, IMemoryCache kept)
{
    private const int Batch = 200;

    /// <param name="filings">One filing per fiche.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The applicant of each, by fiche.</returns>
    public async Task<IReadOnlyDictionary<Guid, FiledApplicant>> OfAsync(IQueryable<Filing> filings, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, FiledApplicant>();
        var unread = new Dictionary<Guid, Guid>();
        foreach (var filing in await filings.Select(f => new { f.Id, f.FicheId }).ToListAsync(cancellation))
        {
            if (kept.TryGetValue<FiledApplicant>((typeof(FiledApplicant), filing.Id), out var known))
            {
                found[filing.FicheId] = known!;
            }
            else
            {
                unread[filing.Id] = filing.FicheId;
            }
        }

        foreach (var ids in unread.Keys.Chunk(Batch))
        {
            foreach (
                var filing in await db
                    .Filings.AsNoTracking()
                    .Where(f => ids.Contains(f.Id))
                    .Select(f => new { f.Id, f.Content })
                    .ToListAsync(cancellation)
            )
            {
                // Filings of before the profile was frozen have none: the page shows the organisation as it is.
                if (filing.Content.Applicant is { } applicant)
                {
                    found[unread[filing.Id]] = kept.Set(
                        (typeof(FiledApplicant), filing.Id),
                        new FiledApplicant(applicant.Name, applicant.Town),
                        new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromHours(1) }
                    );
                }
            }
        }

        return found;
    }
}

internal static class FiledApplicantNames
{
    /// <summary>The name that was filed; else the one of today.</summary>
    public static string NameOf(this IReadOnlyDictionary<Guid, FiledApplicant> applicants, Guid ficheId, string today)
    {
        return applicants.GetValueOrDefault(ficheId)?.Name ?? today;
    }

    /// <summary>The town that was filed; else the one of today.</summary>
    public static string TownOf(this IReadOnlyDictionary<Guid, FiledApplicant> applicants, Guid ficheId, string today)
    {
        return applicants.GetValueOrDefault(ficheId)?.Town ?? today;
    }
}
