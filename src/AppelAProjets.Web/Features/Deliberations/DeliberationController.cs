using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>The decisions of a call, until applicants read them.</summary>
[Route("coordination/appels/{slug}/deliberation")]
internal sealed class DeliberationController(CoordinatedCalls calls, CurrentUser user) : Controller
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
        var outcome = await record.ExecuteAsync(call, ficheId, form, user.Id, cancellation);
        if (outcome.Kind == RefusalKind.Conflict)
        {
            Response.StatusCode = outcome.Status();
            return await reads.FindAsync(call, ficheId, form, user.Id, cancellation) is { } row
                ? View("DecisionConflict", row)
                : NotFound();
        }

        ModelState.Clear();
        return await this.AnswerAsync(
            outcome.WithFields(field => DecisionRow.IdOf(ficheId, DecisionRow.FieldOf(field))),
            () =>
            {
                TempData[Message] = "La décision est enregistrée. Le porteur n’en sait rien avant la diffusion.";
                return Redirect(Url.Content($"~/coordination/appels/{slug}/deliberation#fiche-{ficheId:N}"));
            },
            async () =>
                View("Deliberation", await reads.ReadAsync(call, user.Id, new TypedDecision(ficheId, form, outcome.Refusals), cancellation))
        );
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
        if (outcome.IsDone)
        {
            TempData[Message] =
                outcome.Value == 0
                    ? "Toutes les décisions enregistrées sont déjà communiquées : rien n’a été envoyé de nouveau."
                    : $"{FrenchNumbers.Count(outcome.Value, "décision est communiquée", "décisions sont communiquées")}. Les lettres "
                        + "partent dans les minutes qui viennent.";
            return Redirect(Url.Content($"~/coordination/appels/{slug}/deliberation"));
        }

        ModelState.Clear();
        ModelState.AddModelError(
            outcome.Refusals[0].Field,
            outcome.Kind == RefusalKind.Conflict
                ? "Des décisions ont changé depuis cette page : rien n’est parti. Relisez les lettres puis confirmez de nouveau."
                : outcome.Refusals[0].Message
        );
        Response.StatusCode = outcome.Status();
        return View("Release", await reads.ReadAsync(call, user.Id, cancellation) with { ExceedReason = form.ExceedReason });
    }
}
