using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>The settings of a programme: where it stands, what names it, its logo.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}")]
internal sealed class ProgrammeController(ProgrammeReads reads, CurrentUser current) : Controller
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
        if (outcome.Recorded(out var recorded))
        {
            form.Differences = ProgrammeIdentityForm.Between(form.Read().Tidied, recorded.Read());
            form.Version = recorded.Version;
            Response.StatusCode = outcome.Status();
            return View("Identity", form);
        }

        return this.Answer(
            outcome,
            () => this.Tell("L’identité du programme est enregistrée.", RedirectToAction(nameof(Identity), new { programmeId })),
            () => View("Identity", form)
        );
    }

    [HttpPost("identite/logo")]
    public async Task<IActionResult> Logo(Guid programmeId, IFormFile? logo, [FromServices] SetLogo verb, CancellationToken cancellation)
    {
        var outcome = logo is null
            ? new Refusal("programme.logo.missing", SetLogo.Field, "Choisissez d’abord une image sur votre appareil.")
            : await verb.ExecuteAsync(programmeId, logo, current.Id, cancellation);
        return await LogoDoneAsync(programmeId, outcome, "Le logo est enregistré.", cancellation);
    }

    [HttpPost("identite/logo/retirer")]
    public async Task<IActionResult> RemoveLogo(Guid programmeId, [FromServices] SetLogo verb, CancellationToken cancellation) =>
        await LogoDoneAsync(
            programmeId,
            await verb.ExecuteAsync(programmeId, null, current.Id, cancellation),
            "Le logo est retiré.",
            cancellation
        );

    private Task<IActionResult> LogoDoneAsync(Guid programmeId, Outcome outcome, string done, CancellationToken cancellation) =>
        this.AnswerAsync(
            outcome,
            () => this.Tell(done, RedirectToAction(nameof(Identity), new { programmeId })),
            async () => View("Identity", await reads.IdentityAsync(programmeId, cancellation))
        );
}
