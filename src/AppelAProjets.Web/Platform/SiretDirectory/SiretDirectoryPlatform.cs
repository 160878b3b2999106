namespace AppelAProjets.Web.Platform.SiretDirectory;

internal static class SiretDirectoryPlatform
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<SiretLookupLimit>();
        services
            .AddHttpClient<SiretLookup>(http =>
            {
                http.Timeout = SiretLookup.Patience;
                http.MaxResponseContentBufferSize = SiretLookup.MostBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its lines would hold the numbers people type.
            .RemoveAllLoggers();
    }
}
