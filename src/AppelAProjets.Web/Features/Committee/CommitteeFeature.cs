using AppelAProjets.Web.Features.Committee.Assigning;
using AppelAProjets.Web.Features.Committee.Conflicts;
using AppelAProjets.Web.Features.Committee.Progress;
using AppelAProjets.Web.Features.Committee.Responses;

namespace AppelAProjets.Web.Features.Committee;

/// <summary>Assigning fiches, the answers of those who rate them, déports, and how far the committee is.</summary>
internal static class CommitteeFeature
{
    public static void AddCommitteeFeature(this IServiceCollection services)
    {
        services.AddScoped<AssignmentTableReads>();
        services.AddScoped<AssignFiches>();
        services.AddScoped<AssignAll>();
        services.AddScoped<AssignmentStateReads>();
        services.AddScoped<PlanChoicesReads>();
        services.AddScoped<AssignmentProposals>();
        services.AddScoped<AssignmentMails>();
        services.AddScoped<WriteAssignments>();
        services.AddScoped<ApplyPlan>();

        services.AddScoped<AssignmentResponsesReads>();
        services.AddScoped<RespondToAssignments>();

        services.AddScoped<ConflictReads>();
        services.AddScoped<DeclareConflict>();
        services.AddScoped<PossibleConflictReads>();
        services.AddScoped<RecusalReads>();
        services.AddScoped<DeclareForMember>();
        services.AddScoped<NameReplacement>();
        services.AddScoped<ResolvePossibleConflict>();

        services.AddScoped<RatingProgressReads>();
        services.AddScoped<ClosureReads>();
        services.AddScoped<NudgeEvaluators>();
        services.AddScoped<CloseRatings>();
    }
}
