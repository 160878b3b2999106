using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>Who coordinates a call, and who belongs to an organisation.</summary>
internal static class PeopleQueries
{
    /// <summary>Those who coordinate a call, by a role on it or on its programme.</summary>
    public static IQueryable<User> CoordinatorsOf(this AppDbContext db, Guid callId, Guid programmeId) =>
        db.Users.Where(user =>
            db.RoleGrants.Any(grant =>
                grant.UserId == user.Id
                && grant.Role == CallRole.Coordinator
                && (grant.CallId == callId || grant.ProgrammeId == programmeId)
            )
        );

    /// <summary>The members of an organisation who have at least a right on its fiches; to read is every member's.</summary>
    public static IQueryable<OrganisationMember> MembersOf(
        this AppDbContext db,
        Guid organisationId,
        MemberRights atLeast = MemberRights.Read
    )
    {
        var members = db.OrganisationMembers.Where(member => member.OrganisationId == organisationId);
        return atLeast switch
        {
            MemberRights.Read => members,
            MemberRights.Write => members.Where(member => member.Rights == MemberRights.Write || member.Rights == MemberRights.File),
            MemberRights.File => members.Where(member => member.Rights == MemberRights.File),
            _ => throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "Unknown right."),
        };
    }

    /// <summary>The accounts of those members.</summary>
    public static IQueryable<User> Accounts(this IQueryable<OrganisationMember> members, AppDbContext db) =>
        members.Join(db.Users, member => member.UserId, user => user.Id, (_, user) => user);
}
