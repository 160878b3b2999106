namespace AppelAProjets.Web.Features.Ranking;

internal static class RankingFeature
{
    public static void AddRankingFeature(this IServiceCollection services)
    {
        services.AddScoped<ExportRanking>();
    }
}
