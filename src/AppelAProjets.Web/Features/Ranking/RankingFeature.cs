namespace AppelAProjets.Web.Features.Ranking;

public static class RankingFeature
{
    public static void AddRankingFeature(this IServiceCollection services)
    {
        services.AddScoped<ExportRanking>();
    }
}
