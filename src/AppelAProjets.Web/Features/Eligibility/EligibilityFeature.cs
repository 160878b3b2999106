namespace AppelAProjets.Web.Features.Eligibility;

internal static class EligibilityFeature
{
    public static void AddEligibilityFeature(this IServiceCollection services)
    {
        services.AddScoped<EligibilityListReads>();
        services.AddScoped<EligibilityFicheReads>();
        services.AddScoped<ReviewedFiches>();
        services.AddScoped<AnswerChecklist>();
        services.AddScoped<DecideEligibility>();
        services.AddScoped<ReopenEligibility>();
        services.AddScoped<AskComplement>();
        services.AddScoped<ChangeComplement>();
        services.AddScoped<ComplementMail>();
        services.AddScoped<ComplementAnswerReads>();
        services.AddScoped<FormerVersionReads>();
    }
}
