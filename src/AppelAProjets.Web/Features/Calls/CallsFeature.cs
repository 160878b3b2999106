namespace AppelAProjets.Web.Features.Calls;

public static class CallsFeature
{
    public static void AddCallsFeature(this IServiceCollection services) => services.AddScoped<CallReads>();
}
