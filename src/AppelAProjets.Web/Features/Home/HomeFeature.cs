namespace AppelAProjets.Web.Features.Home;

internal static class HomeFeature
{
    public static void AddHomeFeature(this IServiceCollection services)
    {
        services.AddScoped<HomeReads>();
        services.AddScoped<SitemapReads>();
        services.AddScoped<FailureStatus>();
    }
}
