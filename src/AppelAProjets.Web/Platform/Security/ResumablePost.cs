using System.Text.RegularExpressions;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// Posts that survive the end of a session: what was typed is carried through signing in again, then posted once more by the person.
/// Only the long forms of a fiche: elsewhere, one signs in and starts again.
/// </summary>
internal static partial class ResumablePost
{
    /// <summary>The page that carries them.</summary>
    public const string Page = "/connexion/reprise";

    /// <summary>Name of the address they were going to.</summary>
    public const string Target = "vers";

    /// <summary>Most fields of one form, as the editor's own.</summary>
    public const int MostFields = 8_192;

    /// <summary>Where a request can be resumed, or null when it is no such post.</summary>
    public static string? Find(HttpRequest request)
    {
        var target = request.Path + request.QueryString;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType && Allows(target) ? target : null;
    }

    public static bool Allows(string? target) => target is not null && Long().IsMatch(target);

    /// <summary>Whether it files the fiche, rather than saves it.</summary>
    public static bool Files(string target)
    {
        return target.EndsWith("/depot", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"\A/fiches/[0-9a-fA-F-]{36}/(modifier(\?section=[a-z]{1,20})?|depot)\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Long();
}
