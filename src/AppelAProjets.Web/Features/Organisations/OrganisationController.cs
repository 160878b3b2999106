using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Organisations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>The profile of an organisation: read by its members, changed by those who may write.</summary>
[Route("mon-organisation/{id:guid}")]
internal sealed class OrganisationController(OrganisationReads reading, CurrentUser current) : Controller
{
    [Authorize(Policy = OrganisationsAuthorization.OwnOrganisation)]
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        var form = await reading.ReadAsync(id, cancellation);
        form.Rights = (await current.RolesAsync(cancellation)).RightsIn(id)!.Value;
        return View(form.Rights >= MemberRights.Write ? "EditOrganisation" : "ReadOrganisation", form);
    }

    [Authorize(Policy = OrganisationsAuthorization.WriteOrganisation)]
    [HttpPost("")]
    public async Task<IActionResult> Edit(
        Guid id,
        OrganisationForm form,
        string? suite,
        [FromServices] UpdateOrganisation verb,
        CancellationToken cancellation
    )
    {
        form.Id = id;
        var outcome = await verb.ExecuteAsync(id, form, current.Id, cancellation);
        // The lines of aid left blank are gone: the form shows what it holds, not what was sent.
        ModelState.Clear();
        if (outcome.Recorded(out var meanwhile) && meanwhile.Recorded is { } recorded)
        {
            form.Differences = ProfileLines.Differences(form, recorded);
            form.Version = recorded.Version;
            Response.StatusCode = outcome.Status();
            return View("EditOrganisation", form);
        }

        return this.Answer(outcome, () => Updated(id, suite, outcome.Value), () => View("EditOrganisation", form));
    }

    private IActionResult Updated(Guid id, string? suite, ProfileUpdate update) =>
        update.Asked is { } asked
            ? this.Tell($"Votre demande à rejoindre {asked.Name} est enregistrée. Le profil n’a pas changé.", LocalRedirect("/mon-compte"))
            : this.Tell(
                "Le profil de l’organisation est enregistré.",
                suite == "aide" ? LocalRedirect($"/mon-organisation/{id}?aides=1#ajouter-aide") : RedirectToAction(nameof(Edit), new { id })
            );

    [Authorize(Policy = OrganisationsAuthorization.WriteOrganisation)]
    [HttpGet("siret")]
    public IActionResult FindAgain(Guid id) => LocalRedirect($"/mon-organisation/{id}");

    [Authorize(Policy = OrganisationsAuthorization.WriteOrganisation)]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("siret")]
    public async Task<IActionResult> Find(Guid id, OrganisationForm form, [FromServices] FindBySiret verb, CancellationToken cancellation)
    {
        form.Id = id;
        var outcome = await verb.ExecuteAsync(form, current.Id.ToString(), cancellation);
        ModelState.Clear();
        this.Refuse(outcome);
        return View("EditOrganisation", form);
    }
}
