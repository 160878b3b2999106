using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>The decisions of a call, until applicants read them.</summary>
[Route("coordination/appels/{slug}/deliberation")]
public sealed class DeliberationController(CoordinatedCalls calls, CurrentUser user) : Controller
{
    public const string Message = "deliberation.message";

    [HttpGet("")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Index(string slug, [FromServices] DeliberationReads reads, CancellationToken cancellation) =>
        View("Deliberation", await reads.ReadAsync(await calls.OfAsync(slug, cancellation), user.Id, null, cancellation));

    [HttpPost("{ficheId:guid}")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Decide(
        string slug,
        Guid ficheId,
        DecisionForm form,
        [FromServices] RecordDecision record,
        [FromServices] DeliberationReads reads,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        var recording = await record.ExecuteAsync(call, ficheId, form, user.Id, cancellation);
        switch (recording.Status)
        {
            case RecordingStatus.Saved:
                TempData[Message] = "La décision est enregistrée. Le porteur n’en sait rien avant la diffusion.";
                return Redirect(Url.Content($"~/coordination/appels/{slug}/deliberation#fiche-{ficheId:N}"));
            case RecordingStatus.Stale:
                var row = await reads.FindAsync(call, ficheId, form, user.Id, cancellation);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return row is null ? NotFound() : View("DecisionConflict", row);
            case RecordingStatus.Refused:
                var page = await reads.ReadAsync(call, user.Id, new TypedDecision(ficheId, form, recording.Refusals), cancellation);
                ModelState.Clear();
                foreach (var refusal in recording.Refusals)
                {
                    var row422 = page.Rows.First(shown => shown.Fiche.FicheId == ficheId);
                    ModelState.AddModelError(
                        refusal.Field.Length == 0 ? string.Empty : row422.IdOf(DecisionRow.FieldOf(refusal)),
                        refusal.Message
                    );
                }

                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return View("Deliberation", page);
            case RecordingStatus.Unknown:
            default:
                return NotFound();
        }
    }

    [HttpGet("diffusion")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Preview(string slug, [FromServices] ReleaseReads reads, CancellationToken cancellation) =>
        View("Release", await reads.ReadAsync(await calls.OfAsync(slug, cancellation), user.Id, cancellation));

    [HttpPost("diffusion")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Release(
        string slug,
        ReleaseForm form,
        [FromServices] ReleaseDecisions release,
        [FromServices] ReleaseReads reads,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        var outcome = await release.ExecuteAsync(call, form, user.Id, cancellation);
        if (outcome.Status is ReleaseStatus.Released or ReleaseStatus.Nothing)
        {
            TempData[Message] =
                outcome.Status == ReleaseStatus.Nothing
                    ? "Toutes les décisions enregistrées sont déjà communiquées : rien n’a été envoyé de nouveau."
                    : $"{FrenchNumbers.Count(outcome.Count, "décision est communiquée", "décisions sont communiquées")}. Les lettres "
                        + "partent dans les minutes qui viennent.";
            return Redirect(Url.Content($"~/coordination/appels/{slug}/deliberation"));
        }

        ModelState.Clear();
        ModelState.AddModelError(
            outcome.Refusal?.Field ?? string.Empty,
            outcome.Refusal?.Message
                ?? "Des décisions ont changé depuis cette page : rien n’est parti. Relisez les lettres puis confirmez de nouveau."
        );
        Response.StatusCode =
            outcome.Status == ReleaseStatus.Changed ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return View("Release", await reads.ReadAsync(call, user.Id, cancellation) with { ExceedReason = form.ExceedReason });
    }
}
