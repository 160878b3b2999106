using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>Who rates what, and who assigns.</summary>
public static class EvaluationPolicies
{
    /// <summary>Evaluator of some call: the queue.</summary>
    public const string Evaluator = "Evaluations.Evaluator";

    /// <summary>The fiche of the route is assigned to the person, who has no conflict on it.</summary>
    public const string AssignedFiche = "Evaluations.AssignedFiche";

    /// <summary>Coordinator of the call of the route.</summary>
    public const string CallCoordinator = "Evaluations.CallCoordinator";

    internal static void AddEvaluationPolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Evaluator, policy => policy.RequireAuthenticatedUser().AddRequirements(new EvaluatorRequirement()))
        .AddPolicy(AssignedFiche, policy => policy.RequireAuthenticatedUser().AddRequirements(new AssignedFicheRequirement()))
        .AddPolicy(CallCoordinator, policy => policy.RequireAuthenticatedUser().AddRequirements(new KnownCallRequirement(), new CallCoordinatorRequirement()));
}

public sealed class EvaluatorRequirement : IAuthorizationRequirement;

/// <summary>Hidden: neither a stranger nor a conflicted member learns that the fiche exists.</summary>
public sealed class AssignedFicheRequirement : IHiddenRequirement;

/// <summary>Hidden: an address without a call is an address without a page.</summary>
public sealed class KnownCallRequirement : IHiddenRequirement;

public sealed class CallCoordinatorRequirement : IAuthorizationRequirement;

public sealed class EvaluatorHandler(CurrentUser user) : AuthorizationHandler<EvaluatorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, EvaluatorRequirement requirement)
    {
        if (user.IsSignedIn && (await user.RolesAsync()).Is(CallRole.Evaluator))
        {
            context.Succeed(requirement);
        }
    }
}

public sealed class AssignedFicheHandler(CurrentUser user, IHttpContextAccessor http, AppDbContext db) : AuthorizationHandler<AssignedFicheRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AssignedFicheRequirement requirement)
    {
        if (user.IsSignedIn
            && Guid.TryParse(http.HttpContext?.GetRouteValue("ficheId") as string, out var ficheId)
            && await db.AssignedTo(user.Id).AnyAsync(assignment => assignment.FicheId == ficheId))
        {
            context.Succeed(requirement);
        }
    }
}

public sealed class CallCoordinatorHandler(CurrentUser user, IHttpContextAccessor http, AppDbContext db) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = context.PendingRequirements.OfType<KnownCallRequirement>().SingleOrDefault();
        var coordinator = context.PendingRequirements.OfType<CallCoordinatorRequirement>().SingleOrDefault();
        if (known is null || coordinator is null || !user.IsSignedIn || http.HttpContext?.GetRouteValue("slug") is not string slug)
        {
            return;
        }

        var call = await db.Calls.AsNoTracking().Where(c => c.Slug == slug).Select(c => new { c.Id, c.ProgrammeId }).SingleOrDefaultAsync();
        if (call is null)
        {
            return;
        }

        context.Succeed(known);
        if ((await user.RolesAsync()).Holds(CallRole.Coordinator, call.ProgrammeId, call.Id))
        {
            context.Succeed(coordinator);
        }
    }
}
