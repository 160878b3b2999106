using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations;

internal sealed class OrganisationReads(AppDbContext db)
{
    public async Task<OrganisationForm> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, cancellation);
        return OrganisationForm.From(organisation.Id, organisation.Version, organisation.Profile);
    }
}
