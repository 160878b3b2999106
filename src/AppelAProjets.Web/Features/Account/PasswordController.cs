using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Choosing a new password when the old one is lost.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.PublicForms)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PasswordController : Controller
{
    [HttpGet("/mot-de-passe-oublie")]
    public IActionResult Forgotten() => View("ForgottenPassword", new ForgottenPasswordForm());

    [HttpPost("/mot-de-passe-oublie")]
    public async Task<IActionResult> Forgotten(
        ForgottenPasswordForm form,
        [FromServices] AskPasswordReset verb,
        CancellationToken cancellation
    )
    {
        if (!ContactRules.IsEmail(ContactRules.TidyEmail(form.Email)))
        {
            ModelState.AddModelError(
                nameof(form.Email),
                "Indiquez l’adresse électronique de votre compte, par exemple prenom.nom@exemple.fr."
            );
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("ForgottenPassword", form);
        }

        await verb.ExecuteAsync(form.Email!, cancellation);
        return RedirectToAction(nameof(Asked));
    }

    [HttpGet("/mot-de-passe-oublie/envoi")]
    public IActionResult Asked() => View("PasswordAsked");

    [HttpGet("/nouveau-mot-de-passe")]
    public IActionResult Choose(Guid compte, string? jeton)
    {
        ModelState.Clear();
        return View("NewPassword", new NewPasswordForm { Compte = compte, Jeton = jeton });
    }

    [HttpPost("/nouveau-mot-de-passe")]
    public async Task<IActionResult> Choose(NewPasswordForm form, [FromServices] ResetPassword verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(form.Compte, form.Jeton, form.Password, cancellation);
        ModelState.Clear();
        return this.Answer(
            outcome,
            () => this.Tell("Votre mot de passe est changé. Connectez-vous avec le nouveau.", LocalRedirect("/connexion")),
            () => View("NewPassword", form)
        );
    }
}
