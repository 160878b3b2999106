using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Organisations.Invitations;

/// <summary>The page a link of invitation leads to. Whoever holds the link reads it; only the account with its address accepts.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("rejoindre/{token}")]
public sealed class MemberInvitationController(MemberInvitationReads reads, CurrentUser current) : Controller
{
    [AllowAnonymous]
    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellation) => await PageAsync(token, new NewAccountForm(), cancellation);

    [Authorize(Policy = OrganisationsAuthorization.Guest)]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("accepter")]
    public async Task<IActionResult> Accept(string token, [FromServices] AcceptMemberInvitation verb, CancellationToken cancellation) =>
        InvitationToken.Read(token) is { } read && await verb.ExecuteAsync(read, current.Id, cancellation) is { } acceptance
            ? Welcome(acceptance)
            : await PageAsync(token, new NewAccountForm(), cancellation);

    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("compte")]
    public async Task<IActionResult> CreateAccount(
        string token, [Bind(Prefix = nameof(MemberInvitationPage.Form))] NewAccountForm form, [FromServices] InvitedAccount account, [FromServices] AcceptMemberInvitation accept, CancellationToken cancellation)
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

        ModelState.Refuse(outcome.Refusals, nameof(MemberInvitationPage.Form));
        return await PageAsync(token, form, cancellation, outcome.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : null);
    }

    private LocalRedirectResult Welcome(MemberAcceptance acceptance)
    {
        TempData["Done"] = $"Bienvenue\u00A0: vous êtes membre de {acceptance.OrganisationName}.";
        return LocalRedirect($"/mon-organisation/{acceptance.OrganisationId}");
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
        return View("MemberInvitation", new MemberInvitationPage(token, offer, current.IsSignedIn ? roles.Email : null, form));
    }
}

/// <summary>For the page of an invitation.</summary>
/// <param name="Token">As written in the address.</param>
/// <param name="Offer">What is offered, or null when the link is unknown.</param>
/// <param name="SignedInAs">The address of who reads, or null.</param>
/// <param name="Form">The account being opened.</param>
public sealed record MemberInvitationPage(string Token, MemberOffer? Offer, string? SignedInAs, NewAccountForm Form)
{
    public bool IsForReader => string.Equals(SignedInAs, Offer?.Email, StringComparison.OrdinalIgnoreCase);

    public InvitationAnswer Answer => new(
        $"/rejoindre/{Token}", Offer!.Email, Offer.Inviter, Offer.HasAccount, SignedInAs, "travailler pour cette organisation", Form);
}
