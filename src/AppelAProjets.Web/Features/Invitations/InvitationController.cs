using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Invitations;

/// <summary>The page a link of invitation leads to. Whoever holds the link reads it; only the account with its address accepts.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("invitations/{token}")]
[Route("rejoindre/{token}")]
internal sealed class InvitationController(InvitationReads reads, IEnumerable<InvitationTarget> targets, CurrentUser current) : Controller
{
    /// <summary>Anyone signed in; the verb compares addresses.</summary>
    public const string Guest = "InvitationGuest";

    /// <summary>The kind of invitation the address is of.</summary>
    private InvitationTarget Target =>
        targets.Single(target =>
            ControllerContext.ActionDescriptor.AttributeRouteInfo!.Template!.StartsWith($"{target.Root}/", StringComparison.Ordinal)
        );

    [AllowAnonymous]
    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation) =>
        await PageAsync(token, new NewAccountForm(), cancellation);

    [Authorize(Policy = Guest)]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("accepter")]
    public async Task<IActionResult> Accept(string token, [FromServices] AcceptInvitation verb, CancellationToken cancellation) =>
        InvitationToken.Read(token) is { } read
        && await verb.ExecuteAsync(Target, read, current.Id, cancellation) is { IsDone: true, Value: var acceptance }
            ? Welcome(acceptance)
            : await PageAsync(token, new NewAccountForm(), cancellation);

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("compte")]
    public async Task<IActionResult> CreateAccount(
        string token,
        [Bind(Prefix = nameof(InvitationPage.Form))] NewAccountForm form,
        [FromServices] InvitedAccount account,
        CancellationToken cancellation
    )
    {
        if (
            InvitationToken.Read(token) is not { } read
            || await reads.FindAsync(Target, token, cancellation) is not { State: InvitationState.Pending, HasAccount: false } offer
        )
        {
            return await PageAsync(token, form, cancellation);
        }

        var outcome = await account.ExecuteAsync(Target, read, offer.Email, form, cancellation);
        if (outcome.IsDone)
        {
            return Welcome(outcome.Value);
        }

        if (outcome.Kind == RefusalKind.Closed)
        {
            // The page says what became of the invitation.
            return await PageAsync(token, form, cancellation);
        }

        this.Refuse(outcome, nameof(InvitationPage.Form));
        return await PageAsync(token, form, cancellation, outcome.Status());
    }

    private IActionResult Welcome(InvitationAcceptance acceptance) => this.Tell(acceptance.Welcome, LocalRedirect(acceptance.Path));

    private async Task<ViewResult> PageAsync(string token, NewAccountForm form, CancellationToken cancellation, int? status = null)
    {
        var offer = await reads.FindAsync(Target, token, cancellation);
        var roles = await current.RolesAsync(cancellation);
        Response.StatusCode = offer switch
        {
            null => StatusCodes.Status404NotFound,
            { State: not InvitationState.Pending } => StatusCodes.Status410Gone,
            _ => status ?? StatusCodes.Status200OK,
        };
        return View(
            "Invitation",
            new InvitationPage($"/{Target.Root}/{token}", Target.Words, offer, current.IsSignedIn ? roles.Email : null, form)
        );
    }
}
