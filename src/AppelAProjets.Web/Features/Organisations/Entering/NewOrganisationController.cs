using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Organisations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Organisations.Entering;

/// <summary>An organisation for someone who has an account: a new one, or one that exists already.</summary>
[Authorize(Policy = OrganisationsAuthorization.Guest)]
[Route("mon-organisation/nouvelle")]
internal sealed class NewOrganisationController(CurrentUser current) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View("NewOrganisation", new OrganisationFields());

    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("")]
    public async Task<IActionResult> New(OrganisationFields form, [FromServices] RegisterOrganisation verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(form, current.Id, cancellation);
        ModelState.Clear();
        return this.Answer(outcome, () => Entered(outcome.Value), () => View("NewOrganisation", form));
    }

    private IActionResult Entered(OrganisationRegistration entry) =>
        entry.Founded is { } founded
            ? this.Tell(
                $"{founded.Name} est inscrite. Complétez son profil quand vous voulez, et invitez vos collègues.",
                LocalRedirect($"/mon-organisation/{founded.Id}")
            )
            : this.Tell($"Votre demande à rejoindre {entry.Asked!.Name} est enregistrée.", LocalRedirect("/mon-compte"));

    [HttpGet("siret")]
    public IActionResult FindAgain() => LocalRedirect("/mon-organisation/nouvelle");

    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("siret")]
    public async Task<IActionResult> Find(OrganisationFields form, [FromServices] FindBySiret verb, CancellationToken cancellation)
    {
        var outcome = await verb.ExecuteAsync(form, current.Id.ToString(), cancellation);
        ModelState.Clear();
        this.Refuse(outcome);
        return View("NewOrganisation", form);
    }
}
