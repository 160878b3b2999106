using AppelAProjets.Web.Features.Administration.Sweeping;

namespace AppelAProjets.Web.Features.Administration;

internal static class AdministrationFeature
{
    public static void AddAdministrationFeature(this IServiceCollection services)
    {
        services.AddScoped<AccountsReads>();
        services.AddScoped<FiguresReads>();
        services.AddScoped<OutboxReads>();
        services.AddScoped<AntivirusReads>();
        services.AddScoped<ResendOutboxMessage>();
        services.AddScoped<CancelOutboxMessage>();
        services.AddScoped<SweepFiles>();
    }
}
