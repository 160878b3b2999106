using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>The settings of a call as a whole: what is missing, publication, recorded versions.</summary>
[Route("coordination/appels/{slug}/parametres")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class ParametersController(CoordinatedCalls calls, EditedCallReads reads, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Summary(string slug, [FromServices] CallVersionsReads versions, CancellationToken cancellation)
    {
        return View("Parameters", await PageAsync(await calls.OfAsync(slug, cancellation), versions, cancellation));
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
        return await AnswerAsync(
            call,
            await verb.ExecuteAsync(call.Id, user.Id, cancellation),
            "L’appel est public.",
            versions,
            cancellation
        );
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
        const string Done = "L’appel est de nouveau un brouillon : plus personne d’autre que ses coordinateurs ne le voit.";
        return await AnswerAsync(call, await verb.ExecuteAsync(call.Id, user.Id, cancellation), Done, versions, cancellation);
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

    private Task<IActionResult> AnswerAsync(
        CoordinatedCall call,
        Outcome outcome,
        string done,
        CallVersionsReads versions,
        CancellationToken cancellation
    ) =>
        this.AnswerAsync(
            outcome,
            () => this.Tell(done, Redirect($"/coordination/appels/{call.Slug}/parametres")),
            async () => View("Parameters", await PageAsync(call, versions, cancellation))
        );

    private async Task<ParametersPage> PageAsync(CoordinatedCall call, CallVersionsReads versions, CancellationToken cancellation) =>
        new(await reads.ReadAsync(call, cancellation), await versions.LatestAsync(call.Id, cancellation));
}

/// <summary>For the summary of the settings.</summary>
/// <param name="Edited">The call.</param>
/// <param name="Versions">Its recorded versions, the last first.</param>
internal sealed record ParametersPage(EditedCall Edited, IReadOnlyList<CallVersionLine> Versions)
{
    /// <summary>What keeps the call from being published.</summary>
    public IReadOnlyList<PublicationShortcoming> Blocking => [.. Edited.Missing.Where(shortcoming => shortcoming.Blocks)];

    /// <summary>What is better said before, and may be left.</summary>
    public IReadOnlyList<PublicationShortcoming> Advised => [.. Edited.Missing.Where(shortcoming => !shortcoming.Blocks)];
}
