using System.Globalization;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Home;

/// <summary>
/// What people read when a page cannot be shown. The answer keeps its status; a refused post is told here too, so no token is asked.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorController(CurrentUser user, FailureStatus failures, ILogger<ErrorController> log) : Controller
{
    private bool IsTooLarge => Request.ContentLength > HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    [Route("/erreur/{code:int}")]
    public IActionResult Show()
    {
        // Read from the address alone: a bound parameter would look in the form too, and a form too large to read may be why we are here.
        var code = IsTooLarge
            ? StatusCodes.Status413PayloadTooLarge
            : int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var status = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failure)
        {
            log.LogError(failure.Error, "Reference {Reference}: {Path} failed.", HttpContext.TraceIdentifier, failure.Path);
            status = failures.Of(failure.Error);
        }

        return Tell(status);
    }

    [HttpGet("/acces-refuse")]
    public IActionResult Forbidden() => Tell(StatusCodes.Status403Forbidden);

    private ViewResult Tell(int status)
    {
        Response.StatusCode = status;
        if (status is StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "60";
        }

        return View(
            "Error",
            ErrorPage.Of(status, HttpContext.TraceIdentifier, user.IsSignedIn, HttpContext.WhyForbidden(), HttpContext.HasExpiredForm())
        );
    }
}
