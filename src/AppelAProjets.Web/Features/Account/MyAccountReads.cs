using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Account;

/// <summary>A person's own account.</summary>
/// <param name="DisplayName">First name and family name.</param>
/// <param name="Email">Address.</param>
/// <param name="EmailConfirmed">Whether the person reads it.</param>
/// <param name="Organisations">Those they are a member of.</param>
/// <param name="Asked">Names of those they asked to join, that have not answered.</param>
/// <param name="Roles">What they hold on programmes and calls.</param>
internal sealed record MyAccount(
    string DisplayName,
    string Email,
    bool EmailConfirmed,
    IReadOnlyList<MyOrganisation> Organisations,
    IReadOnlyList<string> Asked,
    IReadOnlyList<MyRole> Roles
);

internal sealed record MyOrganisation(Guid Id, string Name, OrganisationKind Kind, MemberRights Rights);

/// <summary>A role and where it is held.</summary>
internal sealed record MyRole(CallRole Role, string? Where, string Institution);

internal sealed class MyAccountReads(AppDbContext db)
{
    public Task<MyAccount> ReadAsync(Guid userId, CancellationToken cancellation) =>
        db
            .Users.AsNoTracking()
            .Where(user => user.Id == userId)
            .Select(user => new MyAccount(
                user.DisplayName,
                user.Email!,
                user.EmailConfirmed,
                db.OrganisationMembers.Where(member => member.UserId == user.Id)
                    .Join(
                        db.Organisations,
                        member => member.OrganisationId,
                        organisation => organisation.Id,
                        (member, organisation) => new { Organisation = organisation, member.Rights }
                    )
                    .OrderBy(mine => EF.Property<string>(mine.Organisation, FoldedText.ColumnOf(nameof(Organisation.Name))))
                    .Select(mine => new MyOrganisation(mine.Organisation.Id, mine.Organisation.Name, mine.Organisation.Kind, mine.Rights))
                    .ToList(),
                db.JoinRequests.Where(request => request.UserId == user.Id && request.State == JoinRequestState.Pending)
                    .OrderBy(request => request.AskedAt)
                    .Select(request =>
                        db.Organisations.Where(organisation => organisation.Id == request.OrganisationId)
                            .Select(organisation => organisation.Name)
                            .First()
                    )
                    .ToList(),
                db.RoleGrants.Where(grant => grant.UserId == user.Id)
                    .OrderBy(grant => grant.GrantedAt)
                    .Select(grant => new MyRole(
                        grant.Role,
                        grant.CallId != null
                            ? db.Calls.Where(call => call.Id == grant.CallId).Select(call => call.Text.Title).FirstOrDefault()
                            : db
                                .Programmes.Where(programme => programme.Id == grant.ProgrammeId)
                                .Select(programme => programme.Name)
                                .FirstOrDefault(),
                        grant.Institution
                    ))
                    .ToList()
            ))
            .SingleAsync(cancellation);
}
