using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>Many assignments at once: shared out automatically, by rule or from a file, looked at before they are applied.</summary>
[Route("coordination/appels/{slug}")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class AssignmentPlanController(
    CurrentUser user,
    AssignmentProposals proposals,
    AssignmentStateReads states,
    PlanChoicesReads choices
) : Controller
{
    [HttpGet("affectations/preparer")]
    public async Task<IActionResult> Prepare(CoordinatedCall call, CancellationToken cancellation)
    {
        return await PreparedAsync(await states.ReadAsync(call, user.Id, cancellation), new PlanForm(), cancellation);
    }

    /// <summary>
    /// What was asked comes back to be changed; with one line more when a rule is to be added, one less when it is to be removed.
    /// </summary>
    [HttpPost("affectations/preparer")]
    public async Task<IActionResult> Prepare(CoordinatedCall call, PlanForm form, string? act, CancellationToken cancellation)
    {
        ModelState.Clear();
        ViewData["Focus"] = form.Change(act);
        return await PreparedAsync(await states.ReadAsync(call, user.Id, cancellation), form, cancellation);
    }

    [HttpPost("affectations/apercu")]
    public async Task<IActionResult> Preview(CoordinatedCall call, PlanForm form, CancellationToken cancellation)
    {
        if (form.File is { Length: > AssignmentFile.MaxBytes })
        {
            ModelState.AddModelError("Form.File", $"Ce fichier est trop lourd : {FileWords.Size(AssignmentFile.MaxBytes)} au plus.");
            return await RefusedAsync(await states.ReadAsync(call, user.Id, cancellation), form, cancellation);
        }

        if (form.File is not null)
        {
            var read = await TableFile.ReadAsync(form.File, cancellation);
            (form.Csv, form.Understood) = (read.Csv, read.Understood);
            if (read.Fault is { } fault)
            {
                ModelState.AddModelError("Form.File", fault);
                return await RefusedAsync(await states.ReadAsync(call, user.Id, cancellation), form, cancellation);
            }
        }

        var proposal = await proposals.MakeAsync(call, user.Id, form, cancellation);
        ModelState.Refuse(proposal.Refusals, "Form");
        return proposal.Refusals.Count > 0 ? await RefusedAsync(proposal.State, form, cancellation) : View("Preview", proposal);
    }

    [HttpPost("affectations/appliquer")]
    public async Task<IActionResult> Apply(
        CoordinatedCall call,
        PlanForm form,
        [FromServices] ApplyPlan apply,
        CancellationToken cancellation
    )
    {
        var outcome = await apply.ExecuteAsync(call, user.Id, form, cancellation);
        if (!outcome.Recorded(out var proposal))
        {
            proposal = outcome.Value;
            TempData[CommitteeMessage.Key] =
                proposal.Added.Count == 0
                    ? "Rien n’a changé."
                    : $"{FrenchNumbers.Count(proposal.Added.Count, "affectation ajoutée", "affectations ajoutées")}. Chaque membre "
                        + "concerné reçoit un seul courriel, dans quelques minutes.";
            return RedirectToAction(nameof(AssignmentsController.Assignments), "Assignments", new { slug = call.Slug });
        }

        ModelState.Clear();
        if (outcome.Kind != RefusalKind.Conflict)
        {
            ModelState.Refuse(outcome.Refusals, "Form");
            return await RefusedAsync(proposal.State, form, cancellation);
        }

        ModelState.AddModelError(
            string.Empty,
            "La situation a changé depuis l’aperçu : rien n’est encore appliqué. Relisez ce nouvel aperçu, puis appliquez-le."
        );
        Response.StatusCode = outcome.Status();
        return View("Preview", proposal);
    }

    [HttpGet("affectations.csv")]
    public async Task<IActionResult> Csv(CoordinatedCall call, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return File(
            AssignmentFile.Write(await states.ReadAsync(call, user.Id, cancellation)),
            CsvFile.ContentType,
            $"affectations-{call.Slug}.csv"
        );
    }

    private async Task<IActionResult> RefusedAsync(AssignmentState state, PlanForm form, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PreparedAsync(state, form, cancellation);
    }

    private async Task<ViewResult> PreparedAsync(AssignmentState state, PlanForm form, CancellationToken cancellation)
    {
        var known = await choices.ReadAsync(state, cancellation);
        if (form.Method != PlanForm.Automatic)
        {
            form.PerFiche = FrenchNumbers.Whole(Math.Max(1, known.MinimumEvaluations));
            form.Seed = "1";
        }

        return View("Prepare", new PreparePage(state, known, form));
    }
}

/// <summary>The page where a plan is asked for.</summary>
internal sealed record PreparePage(AssignmentState State, PlanChoices Choices, PlanForm Form);
