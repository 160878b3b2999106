namespace AppelAProjets.Web.Features.Coordination;

internal static class CoordinationFeature
{
    public static void AddCoordinationFeature(this IServiceCollection services)
    {
        services.AddScoped<CoordinatedCallsReads>();
        services.AddScoped<CockpitReads>();
        services.AddScoped<ProgressReads>();
        services.AddScoped<ReturnedFicheReads>();
        services.AddScoped<CallFichesReads>();
        services.AddScoped<CallOutboxReads>();
        services.AddScoped<CallJournalReads>();
    }
}
