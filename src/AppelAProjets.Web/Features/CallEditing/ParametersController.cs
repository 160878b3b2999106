using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>The settings of a call as a whole: what is missing, publication, recorded versions.</summary>
[Route("coordination/appels/{slug}/parametres")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
public sealed class ParametersController(CoordinatedCalls calls, EditedCallReads reads, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Summary(string slug, [FromServices] CallVersionsReads versions, CancellationToken cancellation)
    {
        var call = await calls.OfAsync(slug, cancellation);
        return View(
            "Parameters",
            new ParametersPage(await reads.ReadAsync(call, cancellation), await versions.LatestAsync(call.Id, cancellation))
        );
    }

    [HttpPost("publication")]
    public async Task<IActionResult> Publish(
        string slug,
        [FromServices] PublishCall verb,
        [FromServices] CallVersionsReads versions,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        var blocking = await verb.ExecuteAsync(call.Id, user.Id, cancellation);
        if (blocking.Count > 0)
        {
            foreach (var shortcoming in blocking)
            {
                ModelState.AddModelError(string.Empty, shortcoming.Message);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(
                "Parameters",
                new ParametersPage(await reads.ReadAsync(call, cancellation), await versions.LatestAsync(call.Id, cancellation))
            );
        }

        TempData["Done"] = "L’appel est public.";
        return Redirect($"/coordination/appels/{slug}/parametres");
    }

    [HttpPost("depublication")]
    public async Task<IActionResult> Unpublish(
        string slug,
        [FromServices] UnpublishCall verb,
        [FromServices] CallVersionsReads versions,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        if (await verb.ExecuteAsync(call.Id, user.Id, cancellation) is { } refusal)
        {
            ModelState.AddModelError(string.Empty, refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(
                "Parameters",
                new ParametersPage(await reads.ReadAsync(call, cancellation), await versions.LatestAsync(call.Id, cancellation))
            );
        }

        TempData["Done"] = "L’appel est de nouveau un brouillon : plus personne d’autre que ses coordinateurs ne le voit.";
        return Redirect($"/coordination/appels/{slug}/parametres");
    }

    [HttpGet("versions/{number:int}")]
    public async Task<IActionResult> Version(
        string slug,
        int number,
        [FromServices] CallVersionsReads versions,
        CancellationToken cancellation
    ) =>
        await versions.FindAsync(await calls.OfAsync(slug, cancellation), number, cancellation) is { } version
            ? View("CallVersion", version)
            : NotFound();
}

/// <summary>For the summary of the settings.</summary>
/// <param name="Edited">The call.</param>
/// <param name="Versions">Its recorded versions, the last first.</param>
public sealed record ParametersPage(EditedCall Edited, IReadOnlyList<CallVersionLine> Versions)
{
    /// <summary>What keeps the call from being published.</summary>
    public IReadOnlyList<PublicationShortcoming> Blocking => [.. Edited.Missing.Where(shortcoming => shortcoming.Blocks)];

    /// <summary>What is better said before, and may be left.</summary>
    public IReadOnlyList<PublicationShortcoming> Advised => [.. Edited.Missing.Where(shortcoming => !shortcoming.Blocks)];
}
