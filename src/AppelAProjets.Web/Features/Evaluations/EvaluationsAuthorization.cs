using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>Who rates what. Whoever assigns is let in by <see cref="CallCoordinatorPolicy"/>.</summary>
public static class EvaluationPolicies
{
    /// <summary>Evaluator of some call: the queue.</summary>
    public const string Evaluator = "Evaluations.Evaluator";

    /// <summary>The fiche of the route is assigned to the person, who has no conflict on it.</summary>
    public const string AssignedFiche = "Evaluations.AssignedFiche";

    internal static void AddEvaluationPolicies(this AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(Evaluator, policy => policy.RequireAuthenticatedUser().AddRequirements(new EvaluatorRequirement()))
            .AddPolicy(AssignedFiche, policy => policy.RequireAuthenticatedUser().AddRequirements(new AssignedFicheRequirement()));
}

public sealed class EvaluatorRequirement : IAuthorizationRequirement;

/// <summary>Hidden: neither a stranger nor a conflicted member learns that the fiche exists.</summary>
public sealed class AssignedFicheRequirement : IHiddenRequirement;

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

public sealed class AssignedFicheHandler(CurrentUser user, IHttpContextAccessor http, AppDbContext db)
    : AuthorizationHandler<AssignedFicheRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AssignedFicheRequirement requirement)
    {
        if (
            user.IsSignedIn
            && Guid.TryParse(http.HttpContext?.GetRouteValue("ficheId") as string, out var ficheId)
            && await db.AssignedTo(user.Id).AnyAsync(assignment => assignment.FicheId == ficheId)
        )
        {
            context.Succeed(requirement);
        }
    }
}
