namespace AppelAProjets.Web.Features.Account;

public static class AccountFeature
{
    public static void AddAccountFeature(this IServiceCollection services)
    {
        services.AddScoped<CreateAdministrator>();
    }
}
