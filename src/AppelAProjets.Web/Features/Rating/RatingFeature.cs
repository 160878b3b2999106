using AppelAProjets.Web.Features.Rating.Editing;
using AppelAProjets.Web.Features.Rating.Recorded;
using AppelAProjets.Web.Features.Rating.Sheets;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>
/// Rating fiches: the queue of an evaluator, the page of one fiche, the workbook, and the evaluations as a coordinator reads them.
/// </summary>
internal static class RatingFeature
{
    public static void AddRatingFeature(this IServiceCollection services)
    {
        services.AddScoped<EvaluatorQueueReads>();
        services.AddScoped<EvaluationHistoryReads>();
        services.AddScoped<AcceptByFiling>();
        services.AddScoped<ReopenEvaluation>();

        services.AddScoped<RatingPageReads>();
        services.AddScoped<ColleagueEvaluationReads>();
        services.AddScoped<CompletedSinceReads>();
        services.AddScoped<RecordRatings>();

        services.AddScoped<RecordedEvaluationReads>();

        services.AddRatingSheets();
    }
}
