using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Account;

/// <summary>A person's own account: name, password, address, organisations.</summary>
[Authorize(Policy = AccountAuthorization.OwnAccount)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MyAccountController(CurrentUser current, MyAccountReads reading) : Controller
{
    [HttpGet("/mon-compte")]
    public async Task<IActionResult> Show(CancellationToken cancellation) => View("MyAccount", await PageAsync(cancellation));

    [HttpPost("/mon-compte")]
    public async Task<IActionResult> Rename(string? displayName, [FromServices] ChangeName verb, CancellationToken cancellation) =>
        await AnswerAsync(await verb.ExecuteAsync(current.Id, displayName), "Votre nom est enregistré.", cancellation);

    [HttpPost("/mon-compte/mot-de-passe")]
    [EnableRateLimiting(RateLimits.PublicForms)]
    public async Task<IActionResult> NewPassword(
        ChangePasswordForm form,
        [FromServices] ChangePassword verb,
        CancellationToken cancellation
    ) =>
        await AnswerAsync(
            await verb.ExecuteAsync(current.Id, form),
            "Votre mot de passe est changé. Vos autres sessions se ferment.",
            cancellation
        );

    [HttpPost("/mon-compte/confirmation")]
    [EnableRateLimiting(RateLimits.PublicForms)]
    public async Task<IActionResult> Resend([FromServices] ResendConfirmation verb, CancellationToken cancellation) =>
        await AnswerAsync(
            await verb.ExecuteAsync(current.Id, cancellation),
            "Le courriel de confirmation part à votre adresse.",
            cancellation
        );

    private Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken cancellation) =>
        this.AnswerAsync(
            outcome,
            () => this.Tell(done, RedirectToAction(nameof(Show))),
            async () => View("MyAccount", await PageAsync(cancellation))
        );

    private async Task<MyAccountPage> PageAsync(CancellationToken cancellation)
    {
        var account = await reading.ReadAsync(current.Id, cancellation);
        return new MyAccountPage { Account = account, DisplayName = account.DisplayName };
    }
}
