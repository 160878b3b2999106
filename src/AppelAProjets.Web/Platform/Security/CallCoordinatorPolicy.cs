using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// Who may open the coordination of a call, said once for every feature that has pages there: the route's <c>slug</c> names a call they may
/// know of (404 otherwise) and coordinate, by itself or with its programme (403 otherwise).
/// </summary>
internal static class CallCoordinatorPolicy
{
    /// <summary>Coordinates the call named by the route.</summary>
    public const string Name = "CallCoordinator";

    /// <summary>The name of the call in routes.</summary>
    public const string RouteKey = "slug";

    /// <summary>Coordinates something: the list of their calls.</summary>
    public const string SomeCall = "Coordinator";

    public static void AddCallCoordinatorPolicy(this IServiceCollection services)
    {
        services.TryAddScoped<CoordinatedCalls>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAuthorizationHandler, CallCoordinatorHandler>());
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Name,
                policy => policy.RequireAuthenticatedUser().AddRequirements(new KnownCallRequirement(), new CallCoordinatorRequirement())
            )
            .AddPolicy(SomeCall, policy => policy.RequireAuthenticatedUser().AddRequirements(new CoordinatorRequirement()));
    }
}

/// <summary>The call exists, and is public unless the person coordinates it: a draft must not be guessed from a refusal.</summary>
internal sealed class KnownCallRequirement : IHiddenRequirement;

internal sealed class CallCoordinatorRequirement : IAuthorizationRequirement;

internal sealed class CoordinatorRequirement : IAuthorizationRequirement;

internal sealed class CallCoordinatorHandler(IHttpContextAccessor http, CurrentUser user, CoordinatedCalls calls) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (!user.IsSignedIn)
        {
            return;
        }

        foreach (var requirement in context.PendingRequirements.ToList())
        {
            if (await MeetsAsync(requirement))
            {
                context.Succeed(requirement);
            }
        }
    }

    private async Task<bool> MeetsAsync(IAuthorizationRequirement requirement) =>
        requirement switch
        {
            CoordinatorRequirement => (await user.RolesAsync()).Is(CallRole.Coordinator),
            KnownCallRequirement => await CallAsync() is not null,
            CallCoordinatorRequirement => await CallAsync() is { } call && await calls.CoordinatesAsync(call),
            _ => false,
        };

    private async Task<CoordinatedCall?> CallAsync() =>
        http.HttpContext?.GetRouteValue(CallCoordinatorPolicy.RouteKey) is string slug ? await calls.FindKnownAsync(slug) : null;
}
