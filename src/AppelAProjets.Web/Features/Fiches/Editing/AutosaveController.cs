using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// What the editor's script asks: save fields as they are typed, tell what colleagues wrote, give a token after a new sign-in.
/// </summary>
[Authorize(Policy = FichesAuthorization.WriteFiche)]
[Route("fiches/{id:guid}/modifier")]
public sealed class AutosaveController(SaveFields save, CurrentUser user) : Controller
{
    private const int MostChanges = 500;

    [HttpPost("champs")]
    [RequestSizeLimit(1024 * 1024)]
    public async Task<IActionResult> Save(Guid id, [FromBody] AutosaveRequest request, CancellationToken cancellation)
    {
        if (
            !ModelState.IsValid
            || request.Changes.Any(change => change is null)
            || request.Changes.Count > MostChanges
            || SectionSlug.Read(request.Section) is not { } section
        )
        {
            return BadRequest();
        }

        var result = await save.ExecuteAsync(id, _ => request.ToChanges(), user.Id, cancellation);
        var answer = AutosaveAnswer.Of(result, request, section);
        return StatusCode(
            result switch
            {
                { Refusals: [{ Code: "fiche.closed" or "fiche.complement.late" or "fiche.withdrawn" }, ..] } or { Conflicts.Count: > 0 } =>
                    StatusCodes.Status409Conflict,
                { Refusals.Count: > 0 } => StatusCodes.Status422UnprocessableEntity,
                _ => StatusCodes.Status200OK,
            },
            answer
        );
    }

    /// <summary>What stands now in a section: what the rail says, and what colleagues wrote since a version of the fiche.</summary>
    [HttpGet("etat")]
    public async Task<IActionResult> State(
        Guid id,
        string? section,
        [FromServices] EditorReads reads,
        [FromServices] ColleagueReads colleagues,
        [FromServices] TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (SectionSlug.Read(section) is not { } asked)
        {
            return NotFound();
        }

        var page = new EditorPage(await reads.FicheAsync(id, cancellation), asked, clock.UtcNow());
        return Json(EditorState.Of(page, await colleagues.LastAsync(id, user.Id, cancellation)));
    }

    /// <summary>A token for the person signed in now: the page was drawn for a session that ended.</summary>
    [HttpGet("jeton")]
    [ResponseCache(NoStore = true)]
    public IActionResult Token([FromServices] IAntiforgery antiforgery) =>
        Json(new { user = user.Id, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });
}
