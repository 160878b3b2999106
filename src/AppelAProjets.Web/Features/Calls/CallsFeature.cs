namespace AppelAProjets.Web.Features.Calls;

internal static class CallsFeature
{
    public static void AddCallsFeature(this IServiceCollection services) => services.AddScoped<CallReads>();
}
