using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Responses;

/// <summary>What an evaluator was given, to accept, decline or leave because of a tie, before rating.</summary>
[Route("evaluation/designation")]
[Authorize(Policy = EvaluatorPolicies.Evaluator)]
internal sealed class AssignmentResponsesController(CurrentUser user, AssignmentResponsesReads reads) : Controller
{
    // A whole call to one person: more lines than a form may hold by default.
    private const int MostFields = 10_000;

    [HttpGet("")]
    public async Task<IActionResult> Answer(CancellationToken cancellation) =>
        View("AssignmentResponses", await reads.ReadAsync(user.Id, new AssignmentResponsesForm(), cancellation));

    [HttpPost("")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Answer(
        AssignmentResponsesForm form,
        [FromServices] RespondToAssignments answer,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        ModelState.Refuse(form.Check());
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("AssignmentResponses", await reads.ReadAsync(user.Id, form, cancellation));
        }

        var taken = (await answer.ExecuteAsync(user.Id, form, cancellation)).Value;
        TempData[EvaluatorMessage.Key] = taken is { Accepted: 0, Recused: 0, Declined: 0 }
            ? taken.TooLate > 0
                ? "Rien n’a changé\u00A0: la notation est terminée, plus aucune réponse n’est attendue."
                : "Rien n’a changé\u00A0: aucune réponse n’était cochée."
            : $"Vos réponses sont enregistrées\u00A0: {FrenchNumbers.Count(taken.Accepted, "fiche acceptée", "fiches acceptées")}, "
                + $"{FrenchNumbers.Count(taken.Recused, "déport")}, "
                + $"{FrenchNumbers.Count(taken.Declined, "fiche déclinée", "fiches déclinées")}.";
        return RedirectToAction("Queue", "Queue");
    }
}
