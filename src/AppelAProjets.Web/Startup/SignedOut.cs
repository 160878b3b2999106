using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// What someone whose session ended is answered: a script its status, a long form its fields back, anyone else the sign-in page.
/// </summary>
internal static class SignedOut
{
    internal static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.IsFromScript())
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            if (context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }
        }
        else if (ResumablePost.Find(request) is { } target)
        {
            // The browser posts the same fields again, there.
            response.Redirect(
                $"{request.PathBase}{ResumablePost.Page}{QueryString.Create(ResumablePost.Target, target)}",
                permanent: false,
                preserveMethod: true
            );
        }
        else
        {
            response.Redirect(SignInAddress(request, context.RedirectUri));
        }

        return Task.CompletedTask;
    }

    /// <summary>After a refused post, signing in leads back to the page that held the form: the address of a post opens nothing.</summary>
    private static string SignInAddress(HttpRequest request, string asked)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // Relative: the host a request names is not always this site.
            return Uri.TryCreate(asked, UriKind.Absolute, out var address) ? address.PathAndQuery : asked;
        }

        var page = request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery : "/";
        return $"{request.PathBase}/connexion{QueryString.Create("retour", page)}";
    }
}
