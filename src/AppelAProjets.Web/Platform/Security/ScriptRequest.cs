namespace AppelAProjets.Web.Platform.Security;

/// <summary>A page's script reads a status and JSON, where a person reads a page.</summary>
internal static class ScriptRequest
{
    /// <summary>Whether a script asks: it says so, or it wants JSON.</summary>
    public static bool IsFromScript(this HttpRequest request)
    {
        return request.Headers.XRequestedWith == "fetch"
            || request
                .GetTypedHeaders()
                .Accept.Any(accepted => accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
    }
}
