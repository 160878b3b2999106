namespace AppelAProjets.Web.Features.Administration;

public static class AdministrationFeature
{
    public static void AddAdministrationFeature(this IServiceCollection services)
    {
        services.AddScoped<AccountsReading>();
        services.AddScoped<FiguresReading>();
        services.AddScoped<NoticesReading>();
        services.AddScoped<AntivirusReading>();
        services.AddScoped<ResendNotice>();
        services.AddScoped<CancelNotice>();
    }
}
