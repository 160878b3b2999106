using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>The settings of a programme: where it stands, what names it, its logo.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}")]
public sealed class ProgrammeController(ProgrammeReads reads, CurrentUser current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Overview(Guid programmeId, CancellationToken cancellation) =>
        View("Overview", await reads.OverviewAsync(programmeId, cancellation));

    [HttpGet("identite")]
    public async Task<IActionResult> Identity(Guid programmeId, CancellationToken cancellation) =>
        View("Identity", await reads.IdentityAsync(programmeId, cancellation));

    [HttpPost("identite")]
    public async Task<IActionResult> Identity(
        Guid programmeId,
        ProgrammeIdentityForm form,
        [FromServices] UpdateIdentity verb,
        CancellationToken cancellation
    )
    {
        form.ProgrammeId = programmeId;
        form.Differences = [];
        var outcome = await verb.ExecuteAsync(programmeId, form, current.Id, cancellation);
        if (outcome.Refusals.Count > 0)
        {
            ModelState.Refuse(outcome.Refusals);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Identity", form);
        }

        if (outcome.Recorded is { } recorded)
        {
            form.Differences = ProgrammeIdentityForm.Between(form.Read().Tidied, recorded.Read());
            form.Version = recorded.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Identity", form);
        }

        TempData["Done"] = "L’identité du programme est enregistrée.";
        return RedirectToAction(nameof(Identity), new { programmeId });
    }

    [HttpPost("identite/logo")]
    public async Task<IActionResult> Logo(Guid programmeId, IFormFile? logo, [FromServices] SetLogo verb, CancellationToken cancellation)
    {
        var refusal = logo is null
            ? new Refusal("programme.logo.missing", SetLogo.Field, "Choisissez d’abord une image sur votre appareil.")
            : await verb.ExecuteAsync(programmeId, logo, current.Id, cancellation);
        return await LogoDoneAsync(programmeId, refusal, "Le logo est enregistré.", cancellation);
    }

    [HttpPost("identite/logo/retirer")]
    public async Task<IActionResult> RemoveLogo(Guid programmeId, [FromServices] SetLogo verb, CancellationToken cancellation) =>
        await LogoDoneAsync(
            programmeId,
            await verb.ExecuteAsync(programmeId, null, current.Id, cancellation),
            "Le logo est retiré.",
            cancellation
        );

    private async Task<IActionResult> LogoDoneAsync(Guid programmeId, Refusal? refusal, string done, CancellationToken cancellation)
    {
        if (refusal is not null)
        {
            ModelState.Refuse([refusal]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Identity", await reads.IdentityAsync(programmeId, cancellation));
        }

        TempData["Done"] = done;
        return RedirectToAction(nameof(Identity), new { programmeId });
    }
}
