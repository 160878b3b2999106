using AppelAProjets.Web.Features.Coordination.Applications;

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
        services.AddScoped<CallFicheSelection>();
        services.AddScoped<ApplicationReads>();
        services.AddScoped<ExportApplications>();
        services.AddScoped<CallOutboxReads>();
        services.AddScoped<CallJournalReads>();
    }
}
