using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches;

/// <summary>Who may open a fiche. A fiche one may not read answers 404, as one that does not exist.</summary>
public static class FichesAuthorization
{
    /// <summary>Writes for an organisation, whichever it is.</summary>
    public const string Applicant = "fiches.applicant";

    /// <summary>Writes for the organisation of this fiche.</summary>
    public const string OwnFiche = "fiches.own";

    /// <summary>Reads this fiche: its organisation, and, once filed, those who examine it and have no link to it.</summary>
    public const string Reader = "fiches.reader";

    public static void AddFichesAuthorization(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Applicant, policy => policy.RequireAuthenticatedUser().AddRequirements(new ApplicantRequirement()))
            .AddPolicy(OwnFiche, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnFicheRequirement()))
            .AddPolicy(Reader, policy => policy.RequireAuthenticatedUser().AddRequirements(new FicheReaderRequirement()));
        services.AddScoped<IAuthorizationHandler, ApplicantHandler>();
        services.AddScoped<IAuthorizationHandler, OwnFicheHandler>();
        services.AddScoped<IAuthorizationHandler, FicheReaderHandler>();
    }

    internal static Guid? RouteFiche(IHttpContextAccessor http) =>
        Guid.TryParse(http.HttpContext?.GetRouteValue("id") as string, out var id) ? id : null;
}

public sealed class ApplicantRequirement : IAuthorizationRequirement;

public sealed class OwnFicheRequirement : IHiddenRequirement;

public sealed class FicheReaderRequirement : IHiddenRequirement;

public sealed class ApplicantHandler(CurrentUser user) : AuthorizationHandler<ApplicantRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ApplicantRequirement requirement)
    {
        if ((await user.RolesAsync()).IsApplicant)
        {
            context.Succeed(requirement);
        }
    }
}

public sealed class OwnFicheHandler(CurrentUser user, AppDbContext db, IHttpContextAccessor http) : AuthorizationHandler<OwnFicheRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnFicheRequirement requirement)
    {
        if (user.IsSignedIn && FichesAuthorization.RouteFiche(http) is { } ficheId && await db.IsOwnFicheAsync(ficheId, user.Id))
        {
            context.Succeed(requirement);
        }
    }
}

public sealed class FicheReaderHandler(CurrentUser user, AppDbContext db, IHttpContextAccessor http) : AuthorizationHandler<FicheReaderRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, FicheReaderRequirement requirement)
    {
        if (user.IsSignedIn && FichesAuthorization.RouteFiche(http) is { } ficheId
            && (await db.IsOwnFicheAsync(ficheId, user.Id) || await ExaminesAsync(ficheId)))
        {
            context.Succeed(requirement);
        }
    }

    private async Task<bool> ExaminesAsync(Guid ficheId)
    {
        var fiche = await db.Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId && f.FiledNumber != null)
            .Select(f => new
            {
                f.CallId,
                f.Call.ProgrammeId,
                Conflict = db.Conflicts.Any(c => c.FicheId == ficheId && c.UserId == user.Id),
                Assigned = db.Assignments.Any(a => a.FicheId == ficheId && a.EvaluatorId == user.Id),
            })
            .SingleOrDefaultAsync();
        return fiche is { Conflict: false }
            && (fiche.Assigned || (await user.RolesAsync()).Holds(CallRole.Coordinator, fiche.ProgrammeId, fiche.CallId));
    }
}

internal static class OwnFiches
{
    internal static Task<bool> IsOwnFicheAsync(this AppDbContext db, Guid ficheId, Guid userId) =>
        db.Fiches.AnyAsync(f => f.Id == ficheId && db.OrganisationMembers.Any(m => m.OrganisationId == f.OrganisationId && m.UserId == userId));
}
