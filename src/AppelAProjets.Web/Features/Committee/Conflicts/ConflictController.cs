using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>«Je suis lié à ce projet»: the déport of an evaluator.</summary>
[Route("evaluation/{ficheId:guid}/deport")]
[Authorize(Policy = EvaluatorPolicies.AssignedFiche)]
internal sealed class ConflictController(CurrentUser user, ConflictReads reads) : Controller
{
    private const string KindField = $"{nameof(ConflictPage.Form)}.{nameof(ConflictForm.Kind)}";
    private const string ReasonField = $"{nameof(ConflictPage.Form)}.{nameof(ConflictForm.Reason)}";

    [HttpGet("")]
    public Task<IActionResult> Declare(Guid ficheId, CancellationToken cancellation) =>
        PageAsync(ficheId, new ConflictForm(), cancellation);

    [HttpPost("")]
    public async Task<IActionResult> Declare(
        Guid ficheId,
        ConflictForm form,
        [FromServices] DeclareConflict declare,
        CancellationToken cancellation
    )
    {
        if (form.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            ModelState.Remove(KindField);
            ModelState.AddModelError(KindField, "Choisissez ce qui vous lie à ce projet.");
        }

        if (form.ReasonText.Length > ConflictOfInterest.MaxReasonLength)
        {
            ModelState.AddModelError(
                ReasonField,
                $"La précision compte {form.ReasonText.Length} caractères, le maximum est {ConflictOfInterest.MaxReasonLength}\u00A0: "
                    + "raccourcissez-la."
            );
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(ficheId, form, cancellation);
        }

        await declare.ExecuteAsync(new Declaration(ficheId, user.Id, form.Kind!.Value, form.ReasonText, user.Id), cancellation);
        TempData[EvaluatorMessage.Key] =
            "Votre déport est enregistré. Cette fiche n’est plus dans votre liste, et la coordination la confiera à un autre membre.";
        return RedirectToAction("Queue", "Queue");
    }

    private async Task<IActionResult> PageAsync(Guid ficheId, ConflictForm form, CancellationToken cancellation) =>
        View("Conflict", await reads.ReadAsync(user.Id, ficheId, form, cancellation));
}
