namespace AppelAProjets.Web.Features.Home;

public static class HomeFeature
{
    public static void AddHomeFeature(this IServiceCollection services)
    {
        services.AddScoped<HomeReads>();
        services.AddScoped<SitemapReads>();
        services.AddScoped<FailureStatus>();
    }
}
