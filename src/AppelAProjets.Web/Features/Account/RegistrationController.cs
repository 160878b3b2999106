using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Organisations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Opening an account and confirming its address.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RegistrationController(CurrentUser current) : Controller
{
    [AllowAnonymous]
    [HttpGet("/inscription")]
    public IActionResult Register(string? retour) =>
        current.IsSignedIn ? LocalRedirect("/mon-compte") : View("Register", new RegistrationForm { Retour = retour });

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("/inscription")]
    public async Task<IActionResult> Register(RegistrationForm form, [FromServices] RegisterAccount verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(form, cancellation);
        // A kind that cannot be read is told once, in the rule's words.
        ModelState.Remove(nameof(form.Kind));
        return this.Answer(
            outcome,
            () => RedirectToAction(nameof(Registered), new { retour = Url.IsLocalUrl(form.Retour) ? form.Retour : null }),
            () => View("Register", form)
        );
    }

    [AllowAnonymous]
    [HttpGet("/inscription/siret")]
    public IActionResult FindAgain() => LocalRedirect("/inscription");

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("/inscription/siret")]
    public async Task<IActionResult> Find(RegistrationForm form, [FromServices] FindBySiret verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(form, HttpContext.Connection.RemoteIpAddress?.ToString() ?? string.Empty, cancellation);
        // The form shows what it holds now, not what was sent.
        ModelState.Clear();
        this.Refuse(outcome);
        return View("Register", form);
    }

    [Authorize(Policy = AccountAuthorization.OwnAccount)]
    [HttpGet("/inscription/terminee")]
    public async Task<IActionResult> Registered(string? retour, [FromServices] MyAccountReads reading, CancellationToken cancellation) =>
        View("Registered", new RegisteredPage(await reading.ReadAsync(current.Id, cancellation), Url.IsLocalUrl(retour) ? retour : null));

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpGet("/confirmer-adresse")]
    public async Task<IActionResult> Confirm(Guid compte, string? jeton, [FromServices] ConfirmEmail verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(compte, jeton, cancellation);
        Response.StatusCode = outcome.Status();
        return View("Confirmed", outcome.IsDone);
    }
}

/// <summary>What follows a registration.</summary>
internal sealed record RegisteredPage(MyAccount Account, string? Next);
