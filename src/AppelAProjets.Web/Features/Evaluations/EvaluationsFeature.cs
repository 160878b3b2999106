using AppelAProjets.Web.Features.Evaluations.Assigning;
using AppelAProjets.Web.Features.Evaluations.Conflicts;
using AppelAProjets.Web.Features.Evaluations.Progress;
using AppelAProjets.Web.Features.Evaluations.Responses;
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

        services.AddRatingSheets();

        services.AddScoped<EvaluatorQueueReads>();
        services.AddScoped<RatingPageReads>();
        services.AddScoped<ColleagueEvaluationReads>();
        services.AddScoped<EvaluationHistoryReads>();
        services.AddScoped<CompletedSinceReads>();
        services.AddScoped<RecordedEvaluationReads>();
        services.AddScoped<AssignmentTableReads>();
        services.AddScoped<RatingProgressReads>();

        services.AddScoped<ClosureReads>();

        services.AddScoped<NudgeEvaluators>();
        services.AddScoped<CloseRatings>();
        services.AddScoped<AcceptByFiling>();
        services.AddScoped<RecordRatings>();
        services.AddScoped<ReopenEvaluation>();
        services.AddScoped<DeclareConflict>();
        services.AddScoped<AssignFiches>();
        services.AddScoped<AssignAll>();

        services.AddScoped<PossibleConflictReads>();
        services.AddScoped<AssignmentStateReads>();
        services.AddScoped<PlanChoicesReads>();
        services.AddScoped<AssignmentProposals>();
        services.AddScoped<AssignmentMails>();
        services.AddScoped<WriteAssignments>();
        services.AddScoped<ApplyPlan>();
        services.AddScoped<AssignmentResponsesReads>();
        services.AddScoped<RespondToAssignments>();
        services.AddScoped<RecusalReads>();
        services.AddScoped<DeclareForMember>();
        services.AddScoped<NameReplacement>();
        services.AddScoped<ResolvePossibleConflict>();
    }
}
