using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Queries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// Who opens the pages of an evaluator. Rating has some of them and the committee others (designation, déport), so the rule stands here.
/// </summary>
internal static class EvaluatorPolicies
{
    /// <summary>Evaluator of some call: the queue.</summary>
    public const string Evaluator = "Evaluator";

    /// <summary>The fiche of the route is assigned to the person, who has no conflict on it.</summary>
    public const string AssignedFiche = "Evaluator.AssignedFiche";

    public static void AddEvaluatorPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, EvaluatorHandler>();
        services.AddScoped<IAuthorizationHandler, AssignedFicheHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Evaluator, policy => policy.RequireAuthenticatedUser().AddRequirements(new EvaluatorRequirement()))
            .AddPolicy(AssignedFiche, policy => policy.RequireAuthenticatedUser().AddRequirements(new AssignedFicheRequirement()));
    }
}

internal sealed class EvaluatorRequirement : IAuthorizationRequirement;

/// <summary>Hidden: neither a stranger nor a conflicted member learns that the fiche exists.</summary>
internal sealed class AssignedFicheRequirement : IHiddenRequirement;

internal sealed class EvaluatorHandler(CurrentUser user) : AuthorizationHandler<EvaluatorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, EvaluatorRequirement requirement)
    {
        if (user.IsSignedIn && (await user.RolesAsync()).Is(CallRole.Evaluator))
        {
            context.Succeed(requirement);
        }
    }
}

internal sealed class AssignedFicheHandler(CurrentUser user, IHttpContextAccessor http, AppDbContext db)
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
