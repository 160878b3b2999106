using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Extensions;

/// <summary>
/// Reads the extensions of a call, and who may be granted one; an organisation the person declared a conflict with is in neither.
/// </summary>
internal sealed class ExtensionReads(AppDbContext db)
{
    public async Task<ExtensionsPage> PageAsync(CoordinatedCall call, ExtensionForm form, Guid personId, CancellationToken cancellation)
    {
        var open = Open(call.Id, personId).Select(fiche => fiche.OrganisationId);
        var organisations = await db
            .Organisations.AsNoTracking()
            .Where(organisation => open.Contains(organisation.Id))
            .OrderBy(organisation => organisation.Name)
            .ThenBy(organisation => organisation.Id)
            .Select(organisation => new { organisation.Id, organisation.Name })
            .ToListAsync(cancellation);
        var granted = await (
            from extension in db.DeadlineExtensions.AsNoTracking()
            where extension.CallId == call.Id && open.Contains(extension.OrganisationId)
            join organisation in db.Organisations on extension.OrganisationId equals organisation.Id
            join person in db.Users on extension.GrantedBy equals person.Id
            orderby extension.Until descending, organisation.Name
            select new GrantedExtension(
                organisation.Id,
                organisation.Name,
                extension.Until,
                extension.Reason,
                person.DisplayName,
                extension.GrantedAt,
                extension.Version
            )
        ).ToListAsync(cancellation);
        return new ExtensionsPage(call, [.. organisations.Select(organisation => (organisation.Id, organisation.Name))], granted, form);
    }

    /// <summary>The fiches whose organisation the person may decide about.</summary>
    internal IQueryable<FicheAction> Open(Guid callId, Guid personId) => db.Fiches.WithoutConflictsOfOrganisation(db, callId, personId);
}
