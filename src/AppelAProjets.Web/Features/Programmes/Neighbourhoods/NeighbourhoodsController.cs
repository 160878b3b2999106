using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>The list of priority neighbourhoods of a programme.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}/quartiers")]
internal sealed class NeighbourhoodsController(NeighbourhoodReads reads, CurrentUser current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(Guid programmeId, CancellationToken cancellation) =>
        View("Neighbourhoods", await reads.ListAsync(programmeId, new NeighbourhoodForm(), cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Add(
        Guid programmeId,
        [Bind(Prefix = nameof(NeighbourhoodsPage.Form))] NeighbourhoodForm form,
        [FromServices] AddNeighbourhood verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(programmeId, form, cancellation);
        return await this.AnswerAsync(
            outcome,
            () => Done(programmeId, $"«\u00A0{form.Name?.Trim()}\u00A0» est dans la liste."),
            async () => View("Neighbourhoods", await reads.ListAsync(programmeId, form, cancellation)),
            nameof(NeighbourhoodsPage.Form)
        );
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid programmeId, Guid id, CancellationToken cancellation) =>
        await reads.OneAsync(programmeId, id, cancellation) is { } page ? View("Neighbourhood", page) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(
        Guid programmeId,
        Guid id,
        [Bind(Prefix = nameof(NeighbourhoodPage.Form))] NeighbourhoodForm form,
        [FromServices] ChangeNeighbourhood verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(programmeId, id, form, cancellation);
        if (outcome.Kind == RefusalKind.Conflict)
        {
            if (await reads.OneAsync(programmeId, id, cancellation) is not { Form: var recorded })
            {
                return NotFound();
            }

            form.Version = recorded.Version;
            Response.StatusCode = outcome.Status();
            return View(
                "Neighbourhood",
                new NeighbourhoodPage(programmeId, id, form, new NeighbourhoodRow(id, recorded.Name!, recorded.Code))
            );
        }

        return this.Answer(
            outcome,
            () => Done(programmeId, $"«\u00A0{form.Name?.Trim()}\u00A0» est enregistré."),
            () => View("Neighbourhood", new NeighbourhoodPage(programmeId, id, form)),
            nameof(NeighbourhoodPage.Form)
        );
    }

    [HttpPost("{id:guid}/monter")]
    public async Task<IActionResult> Up(Guid programmeId, Guid id, [FromServices] MoveNeighbourhood verb, CancellationToken cancellation) =>
        Moved(programmeId, await verb.ExecuteAsync(programmeId, id, up: true, cancellation), "est monté");

    [HttpPost("{id:guid}/descendre")]
    public async Task<IActionResult> Down(
        Guid programmeId,
        Guid id,
        [FromServices] MoveNeighbourhood verb,
        CancellationToken cancellation
    ) => Moved(programmeId, await verb.ExecuteAsync(programmeId, id, up: false, cancellation), "est descendu");

    [HttpPost("{id:guid}/retirer")]
    public async Task<IActionResult> Remove(
        Guid programmeId,
        Guid id,
        [FromServices] RemoveNeighbourhood verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(programmeId, id, current.Id, cancellation);
        return Done(
            programmeId,
            outcome.IsDone ? $"«\u00A0{outcome.Value}\u00A0» n’est plus dans la liste." : "Ce quartier n’était déjà plus dans la liste."
        );
    }

    private IActionResult Moved(Guid programmeId, Outcome<string> outcome, string how) =>
        this.Answer(outcome, () => Done(programmeId, $"«\u00A0{outcome.Value}\u00A0» {how}."));

    private IActionResult Done(Guid programmeId, string sentence) =>
        this.Tell(sentence, RedirectToAction(nameof(List), new { programmeId }));
}
