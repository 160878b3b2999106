using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Features.Administration;

public static class AdministrationAuthorization
{
    /// <summary>Runs the installation. Opens no fiche.</summary>
    public const string Administrator = "Administrator";

    public static void AddAdministrationAuthorization(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AdministratorHandler>();
        services.AddAuthorizationBuilder().AddPolicy(Administrator, policy => policy.RequireAuthenticatedUser().AddRequirements(new AdministratorRequirement()));
    }
}

public sealed class AdministratorRequirement : IAuthorizationRequirement;

public sealed class AdministratorHandler(CurrentUser current) : AuthorizationHandler<AdministratorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AdministratorRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        if ((await current.RolesAsync()).IsAdministrator)
        {
            context.Succeed(requirement);
        }
    }
}
