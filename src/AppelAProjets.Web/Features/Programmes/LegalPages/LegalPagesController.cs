using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.LegalPages;

/// <summary>The legal pages of a programme, for who writes them.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}/pages-legales")]
internal sealed class LegalPagesController(LegalPageReads reads, CurrentUser current) : Controller
{
    /// <summary>The value of the button that shows the page without saving it.</summary>
    public const string Preview = "apercu";

    [HttpGet("")]
    public async Task<IActionResult> List(Guid programmeId, CancellationToken cancellation) =>
        View("LegalPages", await reads.ListAsync(programmeId, cancellation));

    [HttpGet("{page}")]
    public async Task<IActionResult> Edit(Guid programmeId, string page, CancellationToken cancellation) =>
        LegalPageSlugs.Find(page) is { } kind ? View("EditLegalPage", await reads.FormAsync(programmeId, kind, cancellation)) : NotFound();

    [HttpPost("{page}")]
    public async Task<IActionResult> Edit(
        Guid programmeId,
        string page,
        LegalPageForm form,
        string? act,
        [FromServices] SaveLegalPage verb,
        CancellationToken cancellation
    )
    {
        if (LegalPageSlugs.Find(page) is not { } kind)
        {
            return NotFound();
        }

        (form.ProgrammeId, form.Kind, form.Recorded, form.IsPreview) = (
            programmeId,
            kind,
            null,
            string.Equals(act, Preview, StringComparison.Ordinal)
        );
        if (form.IsPreview)
        {
            return View("EditLegalPage", form);
        }

        var outcome = await verb.ExecuteAsync(programmeId, kind, form, current.Id, cancellation);
        if (outcome.Kind == RefusalKind.Conflict)
        {
            var recorded = await reads.FormAsync(programmeId, kind, cancellation);
            (form.Recorded, form.Version) = (recorded.Text, recorded.Version);
            ModelState.Remove(nameof(form.Version));
            Response.StatusCode = outcome.Status();
            return View("EditLegalPage", form);
        }

        return this.Answer(
            outcome,
            () =>
                this.Tell(
                    $"La page «\u00A0{LegalPageSlugs.TitleOf(kind)}\u00A0» est enregistrée et publiée.",
                    RedirectToAction(nameof(List), new { programmeId })
                ),
            () => View("EditLegalPage", form)
        );
    }
}
