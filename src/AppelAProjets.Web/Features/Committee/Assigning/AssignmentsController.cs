using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>The coordinator's side of evaluations: who rates what.</summary>
[Route("coordination/appels/{slug}/affectations")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class AssignmentsController(CurrentUser user, AssignmentTableReads tables) : Controller
{
    private const string OneLetter = " Chaque membre concerné reçoit un seul courriel.";

    // Fifty fiches by as many evaluators as a committee has: more boxes than a form may hold by default.
    private const int MostBoxes = 10_000;

    [HttpGet("")]
    public async Task<IActionResult> Assignments(CoordinatedCall call, CancellationToken cancellation, int page = 1) =>
        View("Assignments", await tables.ReadAsync(call, user.Id, page, typed: null, cancellation));

    [HttpPost("")]
    [RequestFormLimits(ValueCountLimit = MostBoxes)]
    public async Task<IActionResult> Assignments(
        CoordinatedCall call,
        AssignForm form,
        [FromServices] AssignFiches assign,
        [FromServices] AssignAll everything,
        CancellationToken cancellation,
        [FromQuery] int page = 1
    )
    {
        if (form.All is { Length: > 0 } all)
        {
            return await EverythingAsync(call, all, form, everything, page, cancellation);
        }

        var outcome = await assign.ExecuteAsync(call, user.Id, form, cancellation);
        if (outcome.Recorded(out var kept))
        {
            this.Refuse(outcome);
            return View(
                "Assignments",
                await tables.ReadAsync(call, user.Id, page, form, cancellation) with
                {
                    AsksToConfirm = kept.ToConfirm,
                }
            );
        }

        TempData[CommitteeMessage.Key] = outcome.Value is { Added: 0, Removed: 0 }
            ? "Rien n’a changé."
            : $"{Changed(outcome.Value)}.{(outcome.Value.Added > 0 ? OneLetter : string.Empty)}";
        return RedirectToAction(nameof(Assignments), new { slug = call.Slug, page });
    }

    /// <summary>What was asked for all fiches at once is announced, then done; the boxes changed by hand stay as they are typed.</summary>
    private async Task<IActionResult> EverythingAsync(
        CoordinatedCall call,
        string all,
        AssignForm form,
        AssignAll everything,
        int page,
        CancellationToken cancellation
    )
    {
        if (all == AssignForm.Nobody)
        {
            ModelState.Clear();
            return View("Assignments", await tables.ReadAsync(call, user.Id, page, form, cancellation));
        }

        var asked = (await everything.ExecuteAsync(call, user.Id, all, form.Announced, cancellation)).Value;
        ModelState.Clear();
        if (!asked.Done)
        {
            return View("Assignments", await tables.ReadAsync(call, user.Id, page, form, cancellation) with { AssignAllPreview = asked });
        }

        var message =
            asked.Added.Count == 0
                ? "Rien n’a changé."
                : $"{FrenchNumbers.Count(asked.Added.Count, "affectation ajoutée", "affectations ajoutées")}.{OneLetter}";
        if (!form.HasUnsavedBeside(asked.Added))
        {
            TempData[CommitteeMessage.Key] = message;
            return RedirectToAction(nameof(Assignments), new { slug = call.Slug, page });
        }

        form.Assigned.AddRange(asked.Added.Select(AssignForm.Write));
        ViewData[CommitteeMessage.Key] = $"{message} Les cases que vous avez changées ne sont pas encore enregistrées.";
        return View("Assignments", await tables.ReadAsync(call, user.Id, page, form, cancellation));
    }

    private static string Changed(ChangedAssignments change) =>
        (change.Added, change.Removed) switch
        {
            (var added, 0) => FrenchNumbers.Count(added, "affectation ajoutée", "affectations ajoutées"),
            (0, var removed) => FrenchNumbers.Count(removed, "affectation retirée", "affectations retirées"),
            var (added, removed) =>
                $"{FrenchNumbers.Count(added, "affectation ajoutée", "affectations ajoutées")}, {FrenchNumbers.Count(removed, "retirée")}",
        };
}
