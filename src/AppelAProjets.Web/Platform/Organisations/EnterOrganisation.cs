using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Platform.Organisations;

/// <summary>How someone enters an organisation: the one they asked to join, or the one they founded.</summary>
internal sealed record OrganisationRegistration(KnownOrganisation? Asked, Organisation? Founded);

/// <summary>
/// Founds an organisation, or asks to join one that has the same SIRET. What is added is saved by the caller, in its transaction, in
/// which nobody else registers the number meanwhile.
/// </summary>
internal sealed class EnterOrganisation(AppDbContext db, SameSiretReads sirets, JoinRequests joins, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome<OrganisationRegistration>> AddAsync(
        OrganisationFields form,
        OrganisationProfile profile,
        User user,
        CancellationToken cancellation
    )
    {
        var known = form.Known = await sirets.FindAsync(profile.Siret, null, cancellation);
        if (form.SiretRefusals(known) is { Count: > 0 } refusals)
        {
            return Outcome.Refuse(refusals);
        }

        if (form.Joined(known) is { } joined)
        {
            return await joins.AskAsync(joined, user, cancellation) is { } refusal ? refusal : new OrganisationRegistration(joined, null);
        }

        var organisation = new Organisation(clock.NewId(), profile, clock.UtcNow());
        organisation.Admit(user.Id, clock.UtcNow());
        db.Organisations.Add(organisation);
        audit.Record(
            user.Id,
            AuditAct.OrganisationCreated,
            null,
            null,
            $"{user.DisplayName} a inscrit l’organisation {organisation.Name}."
        );
        if (known.Count > 0)
        {
            audit.Record(
                user.Id,
                AuditAct.SameSiretRegistered,
                null,
                null,
                $"{organisation.Name} a le même SIRET que {known[0].Name}, avec cette raison\u00A0: {form.TidyReason}"
            );
        }

        return new OrganisationRegistration(null, organisation);
    }
}
