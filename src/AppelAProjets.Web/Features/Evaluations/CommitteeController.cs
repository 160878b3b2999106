using AppelAProjets.Web.Features.Evaluations.Assigning;
using AppelAProjets.Web.Features.Evaluations.Following;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>The coordinator's side of evaluations: who rates what, and how far they are.</summary>
[Route("coordination/appels/{slug}")]
[Authorize(Policy = EvaluationPolicies.CallCoordinator)]
public sealed class CommitteeController(CurrentUser user, AssignmentTables tables, RatingProgress progress) : Controller
{
    public const string Message = "Committee.Message";

    // Fifty fiches by as many evaluators as a committee has: more boxes than a form may hold by default.
    private const int MostBoxes = 10_000;

    [HttpGet("affectations")]
    public async Task<IActionResult> Assignments(string slug, CancellationToken cancellation, int page = 1) =>
        View("Assignments", await tables.ReadAsync(slug, user.Id, page, typed: null, cancellation));

    [HttpPost("affectations")]
    [RequestFormLimits(ValueCountLimit = MostBoxes)]
    public async Task<IActionResult> Assignments(string slug, AssignForm form, [FromServices] AssignFiches assign, CancellationToken cancellation, [FromQuery] int page = 1)
    {
        var outcome = await assign.ExecuteAsync(slug, user.Id, form, cancellation);
        if (outcome.Refusals.Count > 0)
        {
            foreach (var refusal in outcome.Refusals)
            {
                ModelState.AddModelError(string.Empty, refusal);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Assignments", await tables.ReadAsync(slug, user.Id, page, form, cancellation) with { AsksToConfirm = outcome.ToConfirm });
        }

        TempData[Message] = outcome is { Added: 0, Removed: 0 }
            ? "Rien n’a changé."
            : $"{FrenchNumbers.Count(outcome.Added, "affectation ajoutée", "affectations ajoutées")}, {FrenchNumbers.Count(outcome.Removed, "retirée")}."
                + (outcome.Added > 0 ? " Chaque membre concerné reçoit un seul courriel." : string.Empty);
        return RedirectToAction(nameof(Assignments), new { slug, page });
    }

    [HttpGet("avancement")]
    public async Task<IActionResult> Progress(string slug, ProgressQuery query, CancellationToken cancellation) =>
        View("Progress", await progress.ReadAsync(slug, user.Id, query, cancellation));
}
