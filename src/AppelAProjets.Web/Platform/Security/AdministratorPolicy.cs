using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>Who may run the installation: several features have pages there.</summary>
internal static class AdministratorPolicy
{
    /// <summary>Runs the installation. Opens no fiche.</summary>
    public const string Name = "Administrator";

    public static void AddAdministratorPolicy(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, AdministratorHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Name, policy => policy.RequireAuthenticatedUser().AddRequirements(new AdministratorRequirement()));
    }
}

internal sealed class AdministratorRequirement : IAuthorizationRequirement;

internal sealed class AdministratorHandler(CurrentUser current) : AuthorizationHandler<AdministratorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AdministratorRequirement requirement)
    {
        if ((await current.RolesAsync()).IsAdministrator)
        {
            context.Succeed(requirement);
        }
    }
}
