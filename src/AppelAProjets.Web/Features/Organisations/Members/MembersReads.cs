using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

internal sealed record MemberLine(Guid UserId, string Name, string Email, MemberRights Rights, DateTime JoinedAt);

/// <summary>An invitation nobody accepted yet.</summary>
internal sealed record InvitedLine(Guid Id, string Email, MemberRights Rights, DateTime ExpiresAt, bool IsExpired);

/// <summary>Someone whose address is confirmed and who asks to join.</summary>
internal sealed record AskingLine(Guid Id, string Name, string Email, DateTime AskedAt);

/// <summary>For the page «Membres».</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="ReaderId">Who reads.</param>
/// <param name="CanManage">Whether they may invite, change rights and answer requests; the others read the members only.</param>
/// <param name="Members">The members, by name.</param>
/// <param name="Invitations">Empty for those who may not manage.</param>
/// <param name="Requests">Empty for those who may not manage.</param>
/// <param name="Form">The invitation being typed.</param>
internal sealed record MembersPage(
    Guid OrganisationId,
    string OrganisationName,
    Guid ReaderId,
    bool CanManage,
    IReadOnlyList<MemberLine> Members,
    IReadOnlyList<InvitedLine> Invitations,
    IReadOnlyList<AskingLine> Requests,
    MemberForm Form
);

internal sealed class MembersReads(AppDbContext db, TimeProvider clock)
{
    /// <summary>An organisation has a handful of members; the bound only keeps a page from growing without end.</summary>
    private const int Most = 200;

    public async Task<MembersPage> ReadAsync(Guid organisationId, Guid readerId, MemberForm form, CancellationToken cancellation)
    {
        var name = await db.Organisations.AsNoTracking().Where(o => o.Id == organisationId).Select(o => o.Name).SingleAsync(cancellation);
        var members = await db
            .OrganisationMembers.AsNoTracking()
            .Where(m => m.OrganisationId == organisationId)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { Member = m, User = u })
            .OrderBy(row => EF.Property<string>(row.User, FoldedText.ColumnOf(nameof(User.DisplayName))))
            .ThenBy(row => row.User.Id)
            .Take(Most)
            .Select(row => new MemberLine(row.User.Id, row.User.DisplayName, row.User.Email!, row.Member.Rights, row.Member.JoinedAt))
            .ToListAsync(cancellation);
        if (!members.Exists(member => member.UserId == readerId && member.Rights == MemberRights.File))
        {
            return new MembersPage(organisationId, name, readerId, false, members, [], [], form);
        }

        var now = clock.UtcNow();
        var invitations = await db
            .OrganisationInvitations.AsNoTracking()
            .Where(i => i.OrganisationId == organisationId && i.AcceptedAt == null && i.CancelledAt == null)
            .OrderByDescending(i => i.CreatedAt)
            .ThenBy(i => i.Id)
            .Take(Most)
            .Select(i => new InvitedLine(i.Id, i.Email, i.Rights, i.ExpiresAt, i.ExpiresAt <= now))
            .ToListAsync(cancellation);
        var requests = await db
            .JoinRequests.AsNoTracking()
            .Where(r => r.OrganisationId == organisationId && r.State == JoinRequestState.Pending)
            .Join(db.Users.Where(u => u.EmailConfirmed), r => r.UserId, u => u.Id, (r, u) => new { Request = r, User = u })
            .OrderBy(row => row.Request.AskedAt)
            .ThenBy(row => row.Request.Id)
            .Take(Most)
            .Select(row => new AskingLine(row.Request.Id, row.User.DisplayName, row.User.Email!, row.Request.AskedAt))
            .ToListAsync(cancellation);
        return new MembersPage(organisationId, name, readerId, true, members, invitations, requests, form);
    }
}
