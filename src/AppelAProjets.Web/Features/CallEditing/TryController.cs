using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>Rates a specimen fiche with the grid in force. Nothing is recorded.</summary>
[Route("coordination/appels/{slug}/parametres/essai")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class TryController(EditedCallReads reads) : Controller
{
    public const string Prefix = "Form";

    [HttpGet("")]
    public async Task<IActionResult> Try(CoordinatedCall found, CancellationToken cancellation)
    {
        var call = await reads.ReadAsync(found, cancellation);
        return View("Try", new TryPage(call, GridSimulation.GridOf(call), TryForm.Specimen(call.Settings.Grid), null));
    }

    [HttpPost("")]
    public async Task<IActionResult> Try(CoordinatedCall found, [Bind(Prefix = Prefix)] TryForm form, CancellationToken cancellation)
    {
        var call = await reads.ReadAsync(found, cancellation);
        var grid = GridSimulation.GridOf(call);
        var trial =
            grid is null || !ModelState.IsValid ? null
            : GridSimulation.Run(grid, form, out var refusals) is { } run && refusals.Count == 0 ? run
            : Refused(refusals);
        if (trial is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View("Try", new TryPage(call, grid, form, trial));
    }

    private GridSimulation? Refused(IReadOnlyList<Domain.Refusal> refusals)
    {
        Shared.RefusalsInForms.Refuse(ModelState, refusals, Prefix);
        return null;
    }
}
