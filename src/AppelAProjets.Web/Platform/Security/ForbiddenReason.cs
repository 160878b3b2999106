namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// What the page of a refusal (403) says in place of its general words: a policy that refuses knows why, and who could help.
/// </summary>
internal static class ForbiddenReason
{
    private static readonly object Key = new();

    public static void SayWhyForbidden(this HttpContext http, string sentence)
    {
        http.Items[Key] = sentence;
    }

    public static string? WhyForbidden(this HttpContext http)
    {
        return http.Items[Key] as string;
    }
}
