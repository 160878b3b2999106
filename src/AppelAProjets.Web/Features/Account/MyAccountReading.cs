using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Account;

/// <summary>A person's own account.</summary>
public sealed record MyAccount(
    string DisplayName, string Email, bool EmailConfirmed, IReadOnlyList<MyOrganisation> Organisations, IReadOnlyList<MyRole> Roles);

public sealed record MyOrganisation(Guid Id, string Name, OrganisationKind Kind);

/// <summary>A role and where it is held.</summary>
public sealed record MyRole(CallRole Role, string? Where, string Institution);

public sealed class MyAccountReading(AppDbContext db)
{
    public Task<MyAccount> ExecuteAsync(Guid userId, CancellationToken cancellation) =>
        db.Users.AsNoTracking().Where(user => user.Id == userId)
            .Select(user => new MyAccount(
                user.DisplayName,
                user.Email!,
                user.EmailConfirmed,
                db.OrganisationMembers.Where(member => member.UserId == user.Id)
                    .Join(db.Organisations, member => member.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation)
                    .OrderBy(organisation => EF.Property<string>(organisation, FoldedText.Of(nameof(organisation.Name))))
                    .Select(organisation => new MyOrganisation(organisation.Id, organisation.Name, organisation.Kind)).ToList(),
                db.RoleGrants.Where(grant => grant.UserId == user.Id).OrderBy(grant => grant.GrantedAt)
                    .Select(grant => new MyRole(
                        grant.Role,
                        grant.CallId != null
                            ? db.Calls.Where(call => call.Id == grant.CallId).Select(call => call.Text.Title).FirstOrDefault()
                            : db.Programmes.Where(programme => programme.Id == grant.ProgrammeId).Select(programme => programme.Name).FirstOrDefault(),
                        grant.Institution)).ToList()))
            .SingleAsync(cancellation);
}
