namespace AppelAProjets.Web.Platform.Registers;

public static class RegistersPlatform
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<SiretLookupLimit>();
        services.AddHttpClient<SiretLookup>(http =>
            {
                http.Timeout = SiretLookup.Patience;
                http.MaxResponseContentBufferSize = SiretLookup.MostBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its lines would hold the numbers people type.
            .RemoveAllLoggers();
    }
}
