using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Entering;

/// <summary>Founds an organisation for someone who has an account, or has them ask to join one that has the same SIRET.</summary>
internal sealed class RegisterOrganisation(AppDbContext db, EnterOrganisation enter)
{
    public async Task<Outcome<OrganisationRegistration>> ExecuteAsync(OrganisationFields form, Guid userId, CancellationToken cancellation)
    {
        var (profile, refusals) = form.Read();
        return refusals.Count > 0
            ? Outcome.Refuse(refusals)
            : await db.InWriteTransactionAsync(
                async transaction =>
                {
                    var user = await db.Users.SingleAsync(u => u.Id == userId, transaction);
                    var entry = await enter.AddAsync(form, profile, user, transaction);
                    if (entry.IsDone)
                    {
                        await db.SaveChangesAsync(transaction);
                    }

                    return entry;
                },
                cancellation
            );
    }
}
