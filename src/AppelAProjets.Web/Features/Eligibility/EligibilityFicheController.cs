using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>What the acts on the eligibility of one fiche have in common: they are told on its page.</summary>
[Route("coordination/appels/{slug}/recevabilite")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal abstract class EligibilityFicheController(CoordinatedCalls calls, EligibilityFicheReads reads, CurrentUser user) : Controller
{
    protected Guid PersonId => user.Id;

    protected EligibilityFicheReads Reads => reads;

    protected Task<CoordinatedCall> CallAsync(string slug, CancellationToken cancellation) => calls.OfAsync(slug, cancellation);

    /// <summary>
    /// Nothing typed is lost: what is not saved is drawn again beside what is recorded, with the version it can now be saved over.
    /// </summary>
    protected async Task<IActionResult> AnswerAsync(
        CoordinatedCall call,
        Guid ficheId,
        string prefix,
        string done,
        Outcome? outcome,
        Func<EligibilityFichePage, EligibilityFichePage> typed,
        CancellationToken cancellation
    )
    {
        if (outcome is { IsDone: true })
        {
            return this.Tell(done, Redirect($"/coordination/appels/{call.Slug}/recevabilite/{ficheId}"));
        }

        if (outcome?.Kind == RefusalKind.NotFound || await reads.ReadAsync(call, ficheId, user.Id, cancellation) is not { } page)
        {
            return NotFound();
        }

        var stale = outcome?.Kind == RefusalKind.Conflict;
        ModelState.Remove(prefix.Length == 0 ? "Version" : $"{prefix}.Version");
        if (stale)
        {
            ModelState.AddModelError(
                string.Empty,
                "Un collègue a changé cette page pendant que vous écriviez\u00A0: vos saisies sont gardées ci-dessous. Relisez ce qui est "
                    + "enregistré, puis enregistrez de nouveau si besoin."
            );
        }
        else
        {
            ModelState.Refuse(outcome?.Refusals ?? [], prefix);
        }

        Response.StatusCode = outcome?.Status() ?? StatusCodes.Status422UnprocessableEntity;
        return View("Fiche", typed(page) with { IsStale = stale });
    }
}
