using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>Evaluator of the published call of the route. Hidden: to anyone else the page is not there.</summary>
internal sealed class CallEvaluatorRequirement : IHiddenRequirement
{
    /// <summary>The policy made of it.</summary>
    public const string Policy = "Evaluations.CallEvaluator";
}

internal sealed class CallEvaluatorHandler(CurrentUser user, IHttpContextAccessor http, AppDbContext db)
    : AuthorizationHandler<CallEvaluatorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, CallEvaluatorRequirement requirement)
    {
        if (!user.IsSignedIn || http.HttpContext?.GetRouteValue("slug") is not string slug)
        {
            return;
        }

        var call = await db
            .Calls.AsNoTracking()
            .Where(c => c.Slug == slug && c.PublishedAt != null)
            .Select(c => new { c.Id, c.ProgrammeId })
            .SingleOrDefaultAsync();
        if (call is not null && (await user.RolesAsync()).Holds(CallRole.Evaluator, call.ProgrammeId, call.Id))
        {
            context.Succeed(requirement);
        }
    }
}
