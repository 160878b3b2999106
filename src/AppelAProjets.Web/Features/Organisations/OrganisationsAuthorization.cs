using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>Who may open the pages of the organisation named in the address. For anyone but its members it does not exist.</summary>
internal static class OrganisationsAuthorization
{
    /// <summary>A member, whatever their rights.</summary>
    public const string OwnOrganisation = "OwnOrganisation";

    /// <summary>A member who may write.</summary>
    public const string WriteOrganisation = "WriteOrganisation";

    /// <summary>A member who may file, and so says who the members are.</summary>
    public const string ManageOrganisation = "ManageOrganisation";

    /// <summary>Anyone signed in: enters an organisation.</summary>
    public const string Guest = "OrganisationGuest";

    public static void AddOrganisationsAuthorization(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, OrganisationRightsHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(OwnOrganisation, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnOrganisationRequirement()))
            .AddPolicy(
                WriteOrganisation,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .AddRequirements(new OwnOrganisationRequirement(), new OrganisationRightsRequirement(MemberRights.Write))
            )
            .AddPolicy(
                ManageOrganisation,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .AddRequirements(new OwnOrganisationRequirement(), new OrganisationRightsRequirement(MemberRights.File))
            )
            .AddPolicy(Guest, policy => policy.RequireAuthenticatedUser());
    }
}

internal sealed class OwnOrganisationRequirement : IHiddenRequirement;

/// <summary>A member who reads the page of the refusal is told who may do it.</summary>
internal sealed record OrganisationRightsRequirement(MemberRights Needed) : IAuthorizationRequirement;

internal sealed class OrganisationRightsHandler(CurrentUser current, MembersWithRight able, IHttpContextAccessor accessor)
    : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        // Every policy asks every handler: what the person may do is read for those of organisations only.
        var asked = context
            .PendingRequirements.Where(requirement => requirement is OwnOrganisationRequirement or OrganisationRightsRequirement)
            .ToList();
        if (
            asked.Count == 0
            || accessor.HttpContext is not { } http
            || !current.IsSignedIn
            || !Guid.TryParse(http.GetRouteValue("id")?.ToString(), out var id)
            || (await current.RolesAsync(http.RequestAborted)).RightsIn(id) is not { } rights
        )
        {
            return;
        }

        foreach (var requirement in asked)
        {
            switch (requirement)
            {
                case OwnOrganisationRequirement:
                    context.Succeed(requirement);
                    break;
                case OrganisationRightsRequirement { Needed: var needed } when rights >= needed:
                    context.Succeed(requirement);
                    break;
                case OrganisationRightsRequirement { Needed: MemberRights.Write }:
                    http.SayWhyForbidden(
                        "Vous pouvez lire le profil de votre organisation, mais pas le modifier. "
                            + $"{await able.SentenceAsync(id, MemberRights.Write, http.RequestAborted)}"
                    );
                    break;
                case OrganisationRightsRequirement:
                    http.SayWhyForbidden(
                        "Vous ne pouvez pas changer les membres de votre organisation. "
                            + $"{await able.SentenceAsync(id, MemberRights.File, http.RequestAborted)}"
                    );
                    break;
                default:
                    break;
            }
        }
    }
}
