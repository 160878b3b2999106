using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Rating.Recorded;

/// <summary>The evaluations of a call as its coordinator reads them, with their history; and the reopening of one, with a reason.</summary>
[Route("coordination/appels/{slug}/evaluations")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class RecordedEvaluationsController(CurrentUser user, RecordedEvaluationReads evaluations) : Controller
{
    public const string Message = "RecordedEvaluationReads.Message";

    [HttpGet("")]
    public async Task<IActionResult> List(CoordinatedCall call, CancellationToken cancellation, int page = 1) =>
        View("RecordedList", await evaluations.ListAsync(call, user.Id, page, cancellation));

    [HttpGet("{evaluationId:guid}")]
    public async Task<IActionResult> One(CoordinatedCall call, Guid evaluationId, CancellationToken cancellation) =>
        await evaluations.OneAsync(call, user.Id, evaluationId, cancellation) is { } page ? View("Recorded", page) : NotFound();

    [HttpPost("{evaluationId:guid}/rouvrir")]
    public async Task<IActionResult> Reopen(
        CoordinatedCall call,
        Guid evaluationId,
        [FromForm] string? reason,
        [FromServices] ReopenEvaluation reopen,
        CancellationToken cancellation
    )
    {
        if (await evaluations.OneAsync(call, user.Id, evaluationId, cancellation) is not { } page)
        {
            return NotFound();
        }

        var typed = RatingForm.Normal(reason);
        var outcome = await reopen.ExecuteAsync(page.Evaluation.FicheId, page.Evaluation.EvaluatorId, user.Id, typed, cancellation);
        if (outcome.IsDone)
        {
            TempData[Message] =
                $"L’évaluation de {page.Evaluator} est rouverte\u00A0: elle ne compte plus tant qu’elle n’est pas déposée à nouveau, même "
                + "après la fin de la notation.";
            return RedirectToAction(nameof(One), new { slug = call.Slug, evaluationId });
        }

        this.Refuse(outcome);
        return View("Recorded", page with { Reason = typed });
    }
}
