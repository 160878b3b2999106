using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>The page a link of invitation leads to. Whoever holds the link reads it; only the account with its address accepts.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationController(InvitationReads reads, CurrentUser current) : Controller
{
    /// <summary>Anyone signed in; the verb compares addresses.</summary>
    public const string Guest = "InvitationGuest";

    [AllowAnonymous]
    [HttpGet("/invitations/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation) => await PageAsync(token, new NewAccountForm(), cancellation);

    [Authorize(Policy = Guest)]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("/invitations/{token}/accepter")]
    public async Task<IActionResult> Accept(string token, [FromServices] AcceptInvitation verb, CancellationToken cancellation) =>
        InvitationToken.Read(token) is { } read && await verb.ExecuteAsync(read, current.Id, cancellation) is { } acceptance
            ? Welcome(acceptance)
            : await PageAsync(token, new NewAccountForm(), cancellation);

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("/invitations/{token}/compte")]
    public async Task<IActionResult> CreateAccount(string token, [Bind(Prefix = nameof(InvitationPage.Form))] NewAccountForm form, [FromServices] InvitedAccount account, [FromServices] AcceptInvitation accept, CancellationToken cancellation)
    {
        if (InvitationToken.Read(token) is not { } read || await reads.FindAsync(token, cancellation) is not { State: InvitationState.Pending, HasAccount: false } offer)
        {
            return await PageAsync(token, form, cancellation);
        }

        var outcome = await account.OpenAsync(offer.Email, form, (user, transaction) => accept.AddAsync(read, user, transaction), cancellation);
        if (outcome.Acceptance is { } acceptance)
        {
            return Welcome(acceptance);
        }

        ModelState.Refuse(outcome.Refusals, nameof(InvitationPage.Form));
        return await PageAsync(token, form, cancellation, outcome.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : null);
    }

    private LocalRedirectResult Welcome(Acceptance acceptance)
    {
        TempData["Done"] = "Votre invitation est acceptée. Bienvenue.";
        return LocalRedirect(acceptance.Path);
    }

    private async Task<ViewResult> PageAsync(string token, NewAccountForm form, CancellationToken cancellation, int? status = null)
    {
        var offer = await reads.FindAsync(token, cancellation);
        var roles = await current.RolesAsync(cancellation);
        Response.StatusCode = offer switch
        {
            null => StatusCodes.Status404NotFound,
            { State: not InvitationState.Pending } => StatusCodes.Status410Gone,
            _ => status ?? StatusCodes.Status200OK,
        };
        return View("Invitation", new InvitationPage(token, offer, current.IsSignedIn ? roles.Email : null, form));
    }
}

/// <summary>For the page of an invitation.</summary>
/// <param name="Token">As written in the address.</param>
/// <param name="Offer">What is offered, or null when the link is unknown.</param>
/// <param name="SignedInAs">The address of who reads, or null.</param>
/// <param name="Form">The account being opened.</param>
public sealed record InvitationPage(string Token, InvitationOffer? Offer, string? SignedInAs, NewAccountForm Form)
{
    public bool IsForReader => string.Equals(SignedInAs, Offer?.Email, StringComparison.OrdinalIgnoreCase);

    public InvitationAnswer Answer => new(
        $"/invitations/{Token}", Offer!.Email, Offer.Inviter, Offer.HasAccount, SignedInAs, "travailler dans ce programme", Form);
}
