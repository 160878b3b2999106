namespace AppelAProjets.Web.Features.Deliberations;

internal static class DeliberationsFeature
{
    public static void AddDeliberationsFeature(this IServiceCollection services)
    {
        services.AddScoped<DeliberationReads>();
        services.AddScoped<RecordDecision>();
        services.AddScoped<DecisionsToReleaseReads>();
        services.AddScoped<ReleaseReads>();
        services.AddScoped<ReleaseDecisions>();
    }
}
