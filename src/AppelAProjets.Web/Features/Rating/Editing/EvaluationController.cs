using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>One fiche beside its grid, for its evaluator.</summary>
[Route("evaluation/{ficheId:guid}")]
[Authorize(Policy = EvaluatorPolicies.AssignedFiche)]
internal sealed class EvaluationController(CurrentUser user, EvaluatorQueueReads queues, RatingPageReads pages) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Rate(Guid ficheId, CancellationToken cancellation) =>
        await pages.RecordedAsync(user.Id, ficheId, cancellation) is { } page ? View("Rate", page) : NotFound();

    [HttpPost("")]
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
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Rate", await pages.TypedAsync(user.Id, ficheId, form, cancellation));
        }

        var filing = form.Action is RatingForm.File;
        var outcome = await record.ExecuteAsync(
            new RatingSubmission(ficheId, user.Id, form.Version, entries, form.CommentText, filing)
            {
                CommentToApplicant = form.ApplicantCommentText,
            },
            cancellation
        );
        if (outcome.IsDone)
        {
            return await AfterRecordingAsync(ficheId, form.Action, cancellation);
        }

        if (outcome.Kind == RefusalKind.Conflict)
        {
            return await OutdatedAsync(ficheId, form, cancellation);
        }

        var isKept = outcome.Recorded(out _);
        if (isKept)
        {
            ViewData[EvaluatorMessage.Key] =
                "Votre brouillon est enregistré, mais votre évaluation n’est pas déposée\u00A0: il reste des notes ou des justifications à "
                + "écrire.";
        }

        ModelState.Refuse(outcome.WithFields(form.FieldOf).Refusals);
        Response.StatusCode = outcome.Status();
        return View(
            "Rate",
            // What is kept is shown as it is kept: its bar says that nothing remains to save.
            isKept
                ? await pages.RecordedAsync(user.Id, ficheId, cancellation)
                : await pages.TypedAsync(user.Id, ficheId, form, cancellation)
        );
    }

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Reopen(
        Guid ficheId,
        [FromForm] string? reason,
        [FromServices] ReopenEvaluation reopen,
        CancellationToken cancellation
    )
    {
        var outcome = await reopen.ExecuteAsync(ficheId, user.Id, user.Id, RatingForm.Normal(reason), cancellation);
        if (outcome.IsDone)
        {
            TempData[EvaluatorMessage.Key] =
                "Votre évaluation est rouverte\u00A0: elle ne compte plus tant que vous ne l’avez pas déposée à nouveau.";
            return RedirectToAction(nameof(Rate), new { ficheId });
        }

        this.Refuse(outcome);
        return await Rate(ficheId, cancellation);
    }

    private async Task<IActionResult> AfterRecordingAsync(Guid ficheId, string? action, CancellationToken cancellation)
    {
        switch (action)
        {
            case RatingForm.File:
                TempData[EvaluatorMessage.Key] = "Votre évaluation est déposée\u00A0: elle compte dans la note de la fiche.";
                break;
            case RatingForm.SaveAndNext when (await queues.OfFicheAsync(user.Id, ficheId, cancellation)).NextAfter(ficheId) is { } next:
                TempData[EvaluatorMessage.Key] = "Le brouillon de la fiche précédente est enregistré.";
                return RedirectToAction(nameof(Rate), new { ficheId = next.FicheId });
            case RatingForm.SaveAndNext:
                TempData[EvaluatorMessage.Key] = "Votre brouillon est enregistré. Aucune autre fiche ne reste à évaluer dans cet appel.";
                return RedirectToAction(nameof(Queue));
            default:
                TempData[EvaluatorMessage.Key] = "Votre brouillon est enregistré. Il ne compte pas tant que vous ne le déposez pas.";
                break;
        }

        return RedirectToAction(nameof(Rate), new { ficheId });
    }

    private async Task<IActionResult> OutdatedAsync(Guid ficheId, RatingForm form, CancellationToken cancellation)
    {
        var mine = await pages.TypedAsync(user.Id, ficheId, form, cancellation);
        var stored = await pages.RecordedAsync(user.Id, ficheId, cancellation);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Outdated", new OutdatedRating(mine!, stored!));
    }
}
