using System.Security.Claims;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// The person behind the request and the roles they hold, read once per request: a role withdrawn a second ago no longer counts.
/// </summary>
internal sealed class CurrentUser(IHttpContextAccessor http, AppDbContext db)
{
    private UserRoles? _roles;

    public bool IsSignedIn => http.HttpContext?.User.Identity?.IsAuthenticated == true;

    /// <summary>The account; only for pages that require one.</summary>
    public Guid Id => Guid.Parse(http.HttpContext!.User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public async Task<UserRoles> RolesAsync(CancellationToken cancellation = default)
    {
        if (_roles is not null)
        {
            return _roles;
        }

        if (!IsSignedIn)
        {
            return _roles = UserRoles.None;
        }

        var id = Id;
        var user = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == id)
            .Select(u => new
            {
                u.DisplayName,
                u.Email,
                u.IsAdministrator,
            })
            .SingleOrDefaultAsync(cancellation);
        if (user is null)
        {
            return _roles = UserRoles.None;
        }

        var organisations = await db
            .Organisations.AsNoTracking()
            .Where(o => o.Members.Any(m => m.UserId == id))
            .OrderBy(o => EF.Property<string>(o, FoldedText.ColumnOf(nameof(o.Name))))
            .Select(o => new UserOrganisation(o.Id, o.Name, o.Members.Where(m => m.UserId == id).Select(m => m.Rights).First()))
            .ToListAsync(cancellation);
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(g => g.UserId == id)
            .Select(g => new UserGrant(g.Role, g.ProgrammeId, g.CallId, g.Institution))
            .ToListAsync(cancellation);
        return _roles = new UserRoles(user.DisplayName, user.Email ?? string.Empty, user.IsAdministrator, organisations, grants);
    }
}

/// <summary>What a person may do, before any look at one fiche.</summary>
internal sealed record UserRoles(
    string DisplayName,
    string Email,
    bool IsAdministrator,
    IReadOnlyList<UserOrganisation> Organisations,
    IReadOnlyList<UserGrant> Grants
)
{
    public static UserRoles None { get; } = new(string.Empty, string.Empty, false, [], []);

    public bool IsApplicant => Organisations.Count > 0;

    /// <summary>Writes fiches for one organisation at least.</summary>
    public bool IsWriter => Organisations.Any(organisation => organisation.Rights >= MemberRights.Write);

    /// <summary>The rights held in an organisation; null for anyone who is no member of it.</summary>
    public MemberRights? RightsIn(Guid organisationId) =>
        Organisations.FirstOrDefault(organisation => organisation.Id == organisationId)?.Rights;

    public bool Is(CallRole role) => Grants.Any(grant => grant.Role == role);

    public bool Holds(CallRole role, Guid programmeId, Guid callId) =>
        Grants.Any(grant => grant.Role == role && (grant.ProgrammeId == programmeId || grant.CallId == callId));

    public IReadOnlyList<Guid> ProgrammesAs(CallRole role) =>
        [.. Grants.Where(g => g.Role == role && g.ProgrammeId is not null).Select(g => g.ProgrammeId!.Value)];

    public IReadOnlyList<Guid> CallsAs(CallRole role) =>
        [.. Grants.Where(g => g.Role == role && g.CallId is not null).Select(g => g.CallId!.Value)];
}

/// <summary>An organisation of a person, and what they may do for it.</summary>
internal sealed record UserOrganisation(Guid Id, string Name, MemberRights Rights);

internal sealed record UserGrant(CallRole Role, Guid? ProgrammeId, Guid? CallId, string Institution);
