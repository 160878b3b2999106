using AppelAProjets.Web.Features.Evaluations.Assigning;
using AppelAProjets.Web.Features.Evaluations.Conflicts;
using AppelAProjets.Web.Features.Evaluations.Designation;
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

        services.AddRatingSheets();

        services.AddScoped<EvaluatorQueues>();
        services.AddScoped<RatingPages>();
        services.AddScoped<ColleagueEvaluations>();
        services.AddScoped<EvaluationHistory>();
        services.AddScoped<CompletedSinceReads>();
        services.AddScoped<RecordedEvaluations>();
        services.AddScoped<AssignmentTables>();
        services.AddScoped<RatingProgress>();

        services.AddScoped<ClosureReads>();

        services.AddScoped<NudgeEvaluators>();
        services.AddScoped<CloseRatings>();
        services.AddScoped<AcceptByFiling>();
        services.AddScoped<RecordRatings>();
        services.AddScoped<ReopenEvaluation>();
        services.AddScoped<DeclareConflict>();
        services.AddScoped<AssignFiches>();
        services.AddScoped<AssignEverything>();

        services.AddScoped<PossibleTieReads>();
        services.AddScoped<AssignmentStates>();
        services.AddScoped<PlanChoicesReads>();
        services.AddScoped<AssignmentProposals>();
        services.AddScoped<AssignmentLetters>();
        services.AddScoped<WriteAssignments>();
        services.AddScoped<ApplyPlan>();
        services.AddScoped<DesignationReads>();
        services.AddScoped<AnswerDesignation>();
        services.AddScoped<RecusalReads>();
        services.AddScoped<DeclareForMember>();
        services.AddScoped<NameReplacement>();
        services.AddScoped<SettleTie>();
    }
}
