using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>A requirement whose failure must not reveal that the thing exists: the answer is 404, never 403.</summary>
internal interface IHiddenRequirement : IAuthorizationRequirement;

/// <summary>Answers 404 where a hidden requirement failed for a signed-in person.</summary>
internal sealed class HiddenAsNotFound : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Forbidden && authorizeResult.AuthorizationFailure?.FailedRequirements.Any(r => r is IHiddenRequirement) == true)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return _default.HandleAsync(next, context, policy, authorizeResult);
    }
}
