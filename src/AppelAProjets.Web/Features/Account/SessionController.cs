using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Signing in and out.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SessionController(CurrentUser current) : Controller
{
    [AllowAnonymous]
    [HttpGet("/connexion")]
    public async Task<IActionResult> SignIn(string? retour, CancellationToken cancellation) =>
        current.IsSignedIn ? await LandAsync(retour, cancellation) : View("SignIn", new SignInForm { Retour = retour });

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("/connexion")]
    public async Task<IActionResult> SignIn(SignInForm form, [FromServices] SignIn verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(form.Email, form.Password);
        if (!outcome.IsDone)
        {
            this.Refuse(outcome);
            return Request.IsFromScript() ? Json(new { message = outcome.Refusals[0].Message }) : View("SignIn", form);
        }

        return Request.IsFromScript() ? NoContent() : await LandAsync(form.Retour, cancellation);
    }

    [AllowAnonymous]
    [HttpPost("/deconnexion")]
    public async Task<IActionResult> SignOut([FromServices] SignOutHere verb, CancellationToken cancellation)
    {
        await verb.ExecuteAsync(HttpContext, cancellation);
        return LocalRedirect("/");
    }

    private async Task<IActionResult> LandAsync(string? wanted, CancellationToken cancellation) =>
        LocalRedirect(Url.IsLocalUrl(wanted) ? wanted : SignInDestination.For(await current.RolesAsync(cancellation)));
}
