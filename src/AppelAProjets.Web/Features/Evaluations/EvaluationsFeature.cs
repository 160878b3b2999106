using AppelAProjets.Web.Features.Evaluations.Following;
using AppelAProjets.Web.Features.Evaluations.Sheets;
using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>Rating fiches, declaring conflicts, assigning and following the progress of the committee.</summary>
public static class EvaluationsFeature
{
    public static void AddEvaluationsFeature(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddEvaluationPolicies();
        services.AddScoped<IAuthorizationHandler, EvaluatorHandler>();
        services.AddScoped<IAuthorizationHandler, AssignedFicheHandler>();
        services.AddScoped<IAuthorizationHandler, CallCoordinatorHandler>();

        services.AddRatingSheets();

        services.AddScoped<EvaluatorQueues>();
        services.AddScoped<RatingPages>();
        services.AddScoped<AssignmentTables>();
        services.AddScoped<RatingProgress>();

        services.AddScoped<ClosureReads>();

        services.AddScoped<NudgeEvaluators>();
        services.AddScoped<CloseRatings>();
        services.AddScoped<RecordRatings>();
        services.AddScoped<ReopenEvaluation>();
        services.AddScoped<DeclareConflict>();
        services.AddScoped<AssignFiches>();
    }
}
