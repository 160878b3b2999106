using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations;

public sealed class OrganisationReading(AppDbContext db)
{
    public Task<OrganisationForm> ExecuteAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(organisation => organisation.Id == id)
            .Select(organisation => new OrganisationForm
            {
                Id = organisation.Id,
                Version = organisation.Version,
                Kind = organisation.Kind,
                Name = organisation.Name,
                Siret = organisation.Siret,
                Rna = organisation.Rna,
                Uai = organisation.Uai,
                Address = organisation.Address,
                Postcode = organisation.Postcode,
                Town = organisation.Town,
            })
            .SingleAsync(cancellation);
}
