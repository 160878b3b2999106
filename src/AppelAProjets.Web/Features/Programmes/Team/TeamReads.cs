using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Team;

/// <summary>A role someone holds on the programme or on one of its calls.</summary>
internal sealed record TeamMember(
    Guid GrantId,
    Guid UserId,
    string Name,
    string Email,
    CallRole Role,
    string Institution,
    string? Call,
    DateTime GrantedAt
);

/// <summary>An invitation nobody accepted yet.</summary>
internal sealed record TeamInvitation(
    Guid Id,
    string Email,
    CallRole Role,
    string Institution,
    string? Call,
    DateTime ExpiresAt,
    bool IsExpired
);

internal sealed record TeamPage(
    Guid ProgrammeId,
    IReadOnlyList<TeamMember> Members,
    PaginationModel Pages,
    IReadOnlyList<TeamInvitation> Invitations,
    IReadOnlyList<SelectListItem> Calls,
    InvitationForm Form
);

internal sealed class TeamReads(AppDbContext db, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MostInvitations = 100;

    public async Task<TeamPage> ReadAsync(Guid programmeId, int page, InvitationForm form, CancellationToken cancellation)
    {
        var grants = db
            .RoleGrants.AsNoTracking()
            .Where(grant =>
                grant.ProgrammeId == programmeId || db.Calls.Any(call => call.Id == grant.CallId && call.ProgrammeId == programmeId)
            );
        var pages = new PaginationModel(1, PageSize, await grants.CountAsync(cancellation), "rôle");
        pages = pages with { Page = Math.Clamp(page, 1, pages.Pages) };
        var members = await grants
            .OrderBy(grant => grant.Role)
            .ThenBy(grant => EF.Property<string>(grant.User, FoldedText.ColumnOf(nameof(User.DisplayName))))
            .ThenBy(grant => grant.Id)
            .Skip((pages.Page - 1) * PageSize)
            .Take(PageSize)
            .Select(grant => new TeamMember(
                grant.Id,
                grant.UserId,
                grant.User.DisplayName,
                grant.User.Email!,
                grant.Role,
                grant.Institution,
                db.Calls.Where(call => call.Id == grant.CallId).Select(call => call.Text.Title).FirstOrDefault(),
                grant.GrantedAt
            ))
            .ToListAsync(cancellation);
        var now = clock.UtcNow();
        var invitations = await db
            .Invitations.AsNoTracking()
            .Where(i => i.ProgrammeId == programmeId && i.AcceptedAt == null && i.CancelledAt == null)
            .OrderByDescending(i => i.CreatedAt)
            .ThenBy(i => i.Id)
            .Take(MostInvitations)
            .Select(i => new TeamInvitation(
                i.Id,
                i.Email,
                i.Role,
                i.Institution,
                db.Calls.Where(call => call.Id == i.CallId).Select(call => call.Text.Title).FirstOrDefault(),
                i.ExpiresAt,
                i.ExpiresAt <= now
            ))
            .ToListAsync(cancellation);
        var calls = await db
            .Calls.AsNoTracking()
            .Where(call => call.ProgrammeId == programmeId)
            .OrderByDescending(call => call.Schedule.ClosesAt)
            .Take(PageSize)
            .Select(call => new { call.Id, call.Text.Title })
            .ToListAsync(cancellation);
        return new TeamPage(
            programmeId,
            members,
            pages,
            invitations,
            [.. calls.Select(call => new SelectListItem($"L’appel «\u00A0{call.Title}\u00A0»", call.Id.ToString()))],
            form
        );
    }
}
