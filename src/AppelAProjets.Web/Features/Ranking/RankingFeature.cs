using AppelAProjets.Web.Features.Shared.Rankings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppelAProjets.Web.Features.Ranking;

internal static class RankingFeature
{
    public static void AddRankingFeature(this IServiceCollection services)
    {
        services.TryAddScoped<RankingReads>();
        services.AddScoped<ExportRanking>();
    }
}
