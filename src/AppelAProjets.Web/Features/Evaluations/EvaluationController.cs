using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>The evaluator's side: the queue, and one fiche beside its grid.</summary>
[Route("evaluation")]
public sealed class EvaluationController(CurrentUser user, EvaluatorQueueReads queues, RatingPageReads pages) : Controller
{
    public const string Message = "Evaluation.Message";

    [HttpGet("")]
    [Authorize(Policy = EvaluationPolicies.Evaluator)]
    public async Task<IActionResult> Queue(CancellationToken cancellation) => View("Queue", await queues.AllAsync(user.Id, cancellation));

    [HttpGet("{ficheId:guid}")]
    [Authorize(Policy = EvaluationPolicies.AssignedFiche)]
    public async Task<IActionResult> Rate(Guid ficheId, CancellationToken cancellation) =>
        await pages.RecordedAsync(user.Id, ficheId, cancellation) is { } page ? View("Rate", page) : NotFound();

    [HttpPost("{ficheId:guid}")]
    [Authorize(Policy = EvaluationPolicies.AssignedFiche)]
    public async Task<IActionResult> Rate(
        Guid ficheId,
        RatingForm form,
        [FromServices] RecordRatings record,
        CancellationToken cancellation
    )
    {
        var entries = form.Read(ModelState);
        if (!ModelState.IsValid)
        {
            return await TypedAsync(ficheId, form, StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var filing = form.Action is RatingForm.File;
        var outcome = await record.ExecuteAsync(
            new RatingSubmission(ficheId, user.Id, form.Version, entries, form.CommentText, filing)
            {
                CommentToApplicant = form.ApplicantCommentText,
            },
            cancellation
        );
        switch (outcome)
        {
            case RatingOutcome.Recorded:
                return await AfterRecordingAsync(ficheId, form.Action, cancellation);
            case RatingOutcome.Incomplete incomplete:
                form.Version = incomplete.Version;
                ViewData[Message] =
                    "Votre brouillon est enregistré, mais votre évaluation n’est pas déposée\u00A0: il reste des notes ou des "
                    + "justifications à écrire.";
                return await RefusedAsync(ficheId, form, incomplete.Missing, cancellation);
            case RatingOutcome.Invalid invalid:
                return await RefusedAsync(ficheId, form, invalid.Refusals, cancellation);
            case RatingOutcome.Closed closed:
                ModelState.AddModelError(string.Empty, closed.Refusal.Message);
                return await TypedAsync(ficheId, form, StatusCodes.Status409Conflict, cancellation);
            default:
                return await OutdatedAsync(ficheId, form, cancellation);
        }
    }

    [HttpPost("{ficheId:guid}/rouvrir")]
    [Authorize(Policy = EvaluationPolicies.AssignedFiche)]
    public async Task<IActionResult> Reopen(
        Guid ficheId,
        [FromForm] string? reason,
        [FromServices] ReopenEvaluation reopen,
        CancellationToken cancellation
    )
    {
        if (await reopen.ExecuteAsync(ficheId, user.Id, user.Id, RatingForm.Normal(reason), cancellation) is not { } refusal)
        {
            TempData[Message] = "Votre évaluation est rouverte\u00A0: elle ne compte plus tant que vous ne l’avez pas déposée à nouveau.";
            return RedirectToAction(nameof(Rate), new { ficheId });
        }

        ModelState.AddModelError(refusal.Field, refusal.Message);
        Response.StatusCode = refusal.Field.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return await Rate(ficheId, cancellation);
    }

    private async Task<IActionResult> AfterRecordingAsync(Guid ficheId, string? action, CancellationToken cancellation)
    {
        switch (action)
        {
            case RatingForm.File:
                TempData[Message] = "Votre évaluation est déposée\u00A0: elle compte dans la note de la fiche.";
                break;
            case RatingForm.SaveAndNext when (await queues.OfFicheAsync(user.Id, ficheId, cancellation)).NextAfter(ficheId) is { } next:
                TempData[Message] = "Le brouillon de la fiche précédente est enregistré.";
                return RedirectToAction(nameof(Rate), new { ficheId = next.FicheId });
            case RatingForm.SaveAndNext:
                TempData[Message] = "Votre brouillon est enregistré. Aucune autre fiche ne reste à évaluer dans cet appel.";
                return RedirectToAction(nameof(Queue));
            default:
                TempData[Message] = "Votre brouillon est enregistré. Il ne compte pas tant que vous ne le déposez pas.";
                break;
        }

        return RedirectToAction(nameof(Rate), new { ficheId });
    }

    private Task<IActionResult> RefusedAsync(
        Guid ficheId,
        RatingForm form,
        IReadOnlyList<RatingRefusal> refusals,
        CancellationToken cancellation
    )
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(form.FieldOf(refusal), refusal.Message);
        }

        return TypedAsync(ficheId, form, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private async Task<IActionResult> TypedAsync(Guid ficheId, RatingForm form, int status, CancellationToken cancellation)
    {
        Response.StatusCode = status;
        return View("Rate", await pages.TypedAsync(user.Id, ficheId, form, cancellation));
    }

    private async Task<IActionResult> OutdatedAsync(Guid ficheId, RatingForm form, CancellationToken cancellation)
    {
        var mine = await pages.TypedAsync(user.Id, ficheId, form, cancellation);
        var stored = await pages.RecordedAsync(user.Id, ficheId, cancellation);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Outdated", new OutdatedRating(mine!, stored!));
    }
}
