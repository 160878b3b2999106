using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// Who may open the settings of a programme: the route's <c>programmeId</c> names one (404 otherwise) that the person coordinates as a
/// whole, or the person administers the installation (403 otherwise).
/// </summary>
internal static class ProgrammeCoordinatorPolicy
{
    public const string Name = "ProgrammeCoordinator";

    /// <summary>The name of the programme in routes.</summary>
    public const string RouteKey = "programmeId";

    public static void AddProgrammeCoordinatorPolicy(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, ProgrammeCoordinatorHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Name,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .AddRequirements(new KnownProgrammeRequirement(), new ProgrammeCoordinatorRequirement())
            );
    }
}

internal sealed class KnownProgrammeRequirement : IHiddenRequirement;

internal sealed class ProgrammeCoordinatorRequirement : IAuthorizationRequirement;

internal sealed class ProgrammeCoordinatorHandler(IHttpContextAccessor http, CurrentUser user, AppDbContext db) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (
            !user.IsSignedIn || !Guid.TryParse(http.HttpContext?.GetRouteValue(ProgrammeCoordinatorPolicy.RouteKey)?.ToString(), out var id)
        )
        {
            return;
        }

        foreach (var requirement in context.PendingRequirements.ToList())
        {
            var met = requirement switch
            {
                KnownProgrammeRequirement => await db.Programmes.AnyAsync(programme => programme.Id == id),
                ProgrammeCoordinatorRequirement => await user.RolesAsync() is var roles
                    && (roles.IsAdministrator || roles.ProgrammesAs(CallRole.Coordinator).Contains(id)),
                _ => false,
            };
            if (met)
            {
                context.Succeed(requirement);
            }
        }
    }
}
