using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Features.Organisations;

public static class OrganisationsAuthorization
{
    /// <summary>A member of the organisation named in the address; for anyone else it does not exist.</summary>
    public const string OwnOrganisation = "OwnOrganisation";

    public static void AddOrganisationsAuthorization(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, OwnOrganisationHandler>();
        services.AddAuthorizationBuilder().AddPolicy(OwnOrganisation, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnOrganisationRequirement()));
    }
}

public sealed class OwnOrganisationRequirement : IHiddenRequirement;

public sealed class OwnOrganisationHandler(CurrentUser current) : AuthorizationHandler<OwnOrganisationRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnOrganisationRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (current.IsSignedIn && context.Resource is HttpContext http && Guid.TryParse(http.GetRouteValue("id")?.ToString(), out var id)
            && (await current.RolesAsync(http.RequestAborted)).Organisations.Any(organisation => organisation.Id == id))
        {
            context.Succeed(requirement);
        }
    }
}
