using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Account;

/// <summary>A long form posted after its session ended: sign in again, then post it, with every field as it was typed.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.PublicForms)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResumeController(CurrentUser current) : Controller
{
    /// <summary>The token posted is that of the ended session. Nothing is written: the fields only come back on the page.</summary>
    [HttpPost(ResumablePost.Page)]
    [IgnoreAntiforgeryToken]
    [RequestFormLimits(ValueCountLimit = ResumablePost.MostFields)]
    public async Task<IActionResult> Interrupted(string? vers, IFormCollection posted, CancellationToken cancellation)
    {
        if (!ResumePage.IsOwnPost(Request) || ResumePage.Of(vers, posted) is not { } page)
        {
            return LocalRedirect("/connexion");
        }

        return current.IsSignedIn ? await ResumedAsync(page, cancellation) : Ask(page, StatusCodes.Status401Unauthorized);
    }

    [HttpPost(ResumablePost.Page + "/suite")]
    [RequestFormLimits(ValueCountLimit = ResumablePost.MostFields)]
    public async Task<IActionResult> SignIn(
        string? vers,
        [Bind(Prefix = nameof(ResumePage.Reprise))] SignInForm form,
        IFormCollection posted,
        [FromServices] SignIn verb,
        CancellationToken cancellation
    )
    {
        if (ResumePage.Of(vers, posted) is not { } page)
        {
            return LocalRedirect("/connexion");
        }

        var outcome = await verb.ExecuteAsync(form.Email, form.Password);
        if (outcome.IsDone)
        {
            return await ResumedAsync(page, cancellation);
        }

        this.Refuse(outcome, nameof(page.Reprise));
        return View("Resume", page with { Reprise = form });
    }

    private ViewResult Ask(ResumePage page, int status)
    {
        Response.StatusCode = status;
        return View("Resume", page);
    }

    private async Task<ViewResult> ResumedAsync(ResumePage page, CancellationToken cancellation) =>
        View("Resumed", page with { SignedInAs = (await current.RolesAsync(cancellation)).DisplayName });
}
