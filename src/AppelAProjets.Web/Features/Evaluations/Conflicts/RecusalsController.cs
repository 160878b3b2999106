using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Evaluations.Conflicts;

/// <summary>The déports of a call: for the minutes, declared on a member's behalf, suggested, and who follows a fiche for a colleague.</summary>
[Route("coordination/appels/{slug}")]
[Authorize(Policy = EvaluationPolicies.CallCoordinator)]
public sealed class RecusalsController(CurrentUser user, RecusalReads reads) : Controller
{
    [HttpGet("deports")]
    public async Task<IActionResult> Recusals(string slug, CancellationToken cancellation) => View("Recusals", await reads.ReadAsync(slug, user.Id, new RecusalForm(), cancellation));

    [HttpPost("deports")]
    public async Task<IActionResult> Declare(string slug, RecusalForm form, [FromServices] DeclareForMember declare, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        ModelState.Refuse(await declare.ExecuteAsync(slug, user.Id, form, cancellation), "Form");
        return ModelState.IsValid
            ? Done(slug, form.UserId == user.Id ? "Votre déport est enregistré : cette fiche n’existe plus pour vous." : "Le déport est enregistré. La fiche n’existe plus pour cette personne.")
            : await RefusedAsync(slug, form, cancellation);
    }

    [HttpPost("deports/liens/{ficheId:guid}/{userId:guid}")]
    public async Task<IActionResult> Settle(string slug, Guid ficheId, Guid userId, TieForm form, [FromServices] SettleTie settle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await settle.ExecuteAsync(slug, new AssignmentPair(ficheId, userId), form, user.Id, cancellation) is not { } refusals)
        {
            return NotFound();
        }

        ModelState.Clear();
        ModelState.Refuse(refusals, $"Tie-{ficheId:N}-{userId:N}");
        return ModelState.IsValid
            ? Done(slug, form.Answer == TieForm.Confirm ? "Le lien est confirmé : le déport est enregistré." : "Le lien est écarté : il ne sera plus proposé.")
            : await RefusedAsync(slug, new RecusalForm(), cancellation);
    }

    [HttpPost("deports/{conflictId:guid}/remplacant")]
    public async Task<IActionResult> Replace(string slug, Guid conflictId, Guid replacementId, [FromServices] NameReplacement replace, CancellationToken cancellation)
    {
        if (await replace.ExecuteAsync(slug, conflictId, replacementId, user.Id, cancellation) is not { } refusals)
        {
            return NotFound();
        }

        ModelState.Clear();
        ModelState.Refuse(refusals, $"Replace-{conflictId:N}");
        return ModelState.IsValid ? Done(slug, "Le remplacement est enregistré.") : await RefusedAsync(slug, new RecusalForm(), cancellation);
    }

    [HttpGet("deports.csv")]
    public async Task<IActionResult> Csv(string slug, CancellationToken cancellation)
    {
        var page = await reads.ReadAsync(slug, user.Id, new RecusalForm(), cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(CsvFile.Write(RecusalColumns.Of(page.Zone), page.Recusals), CsvFile.ContentType, $"deports-{slug}.csv");
    }

    private RedirectToActionResult Done(string slug, string sentence)
    {
        TempData["Done"] = sentence;
        return RedirectToAction(nameof(Recusals), new { slug });
    }

    private async Task<IActionResult> RefusedAsync(string slug, RecusalForm form, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Recusals", await reads.ReadAsync(slug, user.Id, form, cancellation));
    }
}
