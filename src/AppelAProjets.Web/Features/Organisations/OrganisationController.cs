using AppelAProjets.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>The profile of an organisation, for its members.</summary>
[Authorize(Policy = OrganisationsAuthorization.OwnOrganisation)]
public sealed class OrganisationController : Controller
{
    [HttpGet("/mon-organisation/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, [FromServices] OrganisationReading reading, CancellationToken cancellation) =>
        View("EditOrganisation", await reading.ExecuteAsync(id, cancellation));

    [HttpPost("/mon-organisation/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, OrganisationForm form, [FromServices] UpdateOrganisation verb, CancellationToken cancellation)
    {
        form.Id = id;
        var outcome = await verb.ExecuteAsync(id, form, cancellation);
        if (outcome.Refusals.Count > 0)
        {
            ModelState.Remove(nameof(form.Kind));
            ModelState.Refuse(outcome.Refusals);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("EditOrganisation", form);
        }

        if (outcome.Recorded is { } recorded)
        {
            form.Differences = UpdateOrganisation.Differences(form, recorded);
            form.Version = recorded.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("EditOrganisation", form);
        }

        TempData["Done"] = "Le profil de l’organisation est enregistré.";
        return RedirectToAction(nameof(Edit), new { id });
    }
}
