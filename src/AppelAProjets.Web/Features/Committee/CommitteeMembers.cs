using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee;

/// <summary>An evaluator of a call, with the institution they sit for.</summary>
internal sealed record CommitteeMember(Guid UserId, string Name, string Email, string Institution);

internal static class CommitteeMembers
{
    /// <summary>Who holds the role on the call or on its programme, each once, by name.</summary>
    internal static async Task<IReadOnlyList<CommitteeMember>> EvaluatorsOfAsync(
        this AppDbContext db,
        Guid programmeId,
        Guid callId,
        CancellationToken cancellation
    )
    {
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(grant => grant.Role == CallRole.Evaluator && (grant.ProgrammeId == programmeId || grant.CallId == callId))
            .OrderBy(grant => EF.Property<string>(grant.User, FoldedText.ColumnOf(nameof(grant.User.DisplayName))))
            .Select(grant => new CommitteeMember(grant.UserId, grant.User.DisplayName, grant.User.Email!, grant.Institution))
            .ToListAsync(cancellation);
        return [.. grants.DistinctBy(member => member.UserId)];
    }
}
