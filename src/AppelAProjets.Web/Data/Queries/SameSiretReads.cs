using AppelAProjets.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>An organisation that has the SIRET typed. Its name and its town are in the public register; nothing else is shown.</summary>
internal sealed record KnownOrganisation(Guid Id, string Name, string Town);

/// <summary>Finds the organisations that have a SIRET: several services of one legal person may share it.</summary>
internal sealed class SameSiretReads(AppDbContext db)
{
    private const int Most = 10;

    /// <param name="typed">The number as typed; one that is no SIRET is nobody's.</param>
    /// <param name="except">The organisation that asks, or null.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<KnownOrganisation>> FindAsync(string? typed, Guid? except, CancellationToken cancellation) =>
        Siret.TryParse(typed, out var siret)
            ? await db
                .Organisations.AsNoTracking()
                .Where(organisation => organisation.Siret == siret.Value && organisation.Id != except)
                .OrderBy(organisation => organisation.CreatedAt)
                .ThenBy(organisation => organisation.Id)
                .Take(Most)
                .Select(organisation => new KnownOrganisation(organisation.Id, organisation.Name, organisation.Town))
                .ToListAsync(cancellation)
            : [];
}
