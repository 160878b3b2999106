using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>The rating sheets filled away from the network.</summary>
internal static class RatingSheets
{
    internal static void AddRatingSheets(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                CallEvaluatorRequirement.Policy,
                policy => policy.RequireAuthenticatedUser().AddRequirements(new CallEvaluatorRequirement())
            );
        services.AddScoped<IAuthorizationHandler, CallEvaluatorHandler>();
        services.AddSingleton<RowSignatures>();
        services.AddSingleton<SignedImport>();
        services.AddScoped<SheetReader>();
        services.AddScoped<SheetPreviews>();
        services.AddScoped<SheetReads>();
        services.AddScoped<DownloadSheet>();
        services.AddScoped<ApplySheet>();
    }
}
