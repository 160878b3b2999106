using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Evaluations.Following;

/// <summary>What a coordinator does from the board: write to those who are late, close the ratings, open them again.</summary>
[Route("coordination/appels/{slug}/avancement")]
[Authorize(Policy = EvaluationPolicies.CallCoordinator)]
public sealed class FollowingController(CurrentUser user, RatingProgress progress) : Controller
{
    /// <summary>Name of the boxes of the board.</summary>
    public const string Chosen = "qui";

    [HttpGet("relance")]
    public Task<IActionResult> Nudge(
        string slug, [FromQuery(Name = Chosen)] List<Guid> chosen, ProgressQuery query, [FromServices] NudgeEvaluators nudge, [FromServices] MailRenderer renderer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return chosen.Count == 0 ? NobodyAsync(slug, query, cancellation) : NudgePageAsync(slug, new NudgeForm { To = chosen }, nudge, renderer, cancellation);
    }

    [HttpPost("relance")]
    public async Task<IActionResult> Nudge(string slug, NudgeForm form, [FromServices] NudgeEvaluators nudge, [FromServices] MailRenderer renderer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.To.Count == 0)
        {
            return await NobodyAsync(slug, new ProgressQuery(), cancellation);
        }

        var outcome = await nudge.ExecuteAsync(slug, user.Id, form, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Refuse([refusal]);
            Response.StatusCode = refusal.Field.Length == 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return await NudgePageAsync(slug, form, nudge, renderer, cancellation);
        }

        TempData[CommitteeController.Message] = string.Join(' ', new[]
        {
            outcome.Written.Count == 0 ? "Aucun courriel n’est parti." : $"{FrenchNumbers.Count(outcome.Written.Count, "courriel")} en route\u00A0: {string.Join(", ", outcome.Written)}.",
            string.Join(' ', outcome.Skipped.Select(skip => $"{skip.Name} {skip.Why}.")),
        }.Where(text => text.Length > 0));
        return RedirectToAction("Progress", "Committee", new { slug });
    }

    [HttpGet("cloture")]
    public async Task<IActionResult> Closure(string slug, [FromServices] ClosureReads closures, CancellationToken cancellation) =>
        View("Closure", await closures.ReadAsync(slug, user.Id, new ClosureForm(), cancellation));

    [HttpPost("cloture")]
    public Task<IActionResult> Close(string slug, ClosureForm form, [FromServices] CloseRatings close, [FromServices] ClosureReads closures, CancellationToken cancellation) =>
        ActAsync(slug, form, reopening: false, close, closures, cancellation);

    [HttpPost("reouverture")]
    public Task<IActionResult> Reopen(string slug, ClosureForm form, [FromServices] CloseRatings close, [FromServices] ClosureReads closures, CancellationToken cancellation) =>
        ActAsync(slug, form, reopening: true, close, closures, cancellation);

    private async Task<IActionResult> ActAsync(string slug, ClosureForm form, bool reopening, CloseRatings close, ClosureReads closures, CancellationToken cancellation)
    {
        if (await close.ExecuteAsync(slug, user.Id, form, reopening, cancellation) is not { } refusal)
        {
            TempData[CommitteeController.Message] = reopening
                ? "La notation est rouverte\u00A0: les évaluateurs peuvent à nouveau noter, jusqu’à la fin prévue."
                : "La notation est close\u00A0: plus aucune évaluation ne peut être modifiée ni déposée.";
            return RedirectToAction("Progress", "Committee", new { slug });
        }

        ModelState.Refuse([refusal]);
        Response.StatusCode = refusal.Field.Length == 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return View("Closure", await closures.ReadAsync(slug, user.Id, form, cancellation));
    }

    /// <summary>The board again, with what it showed: a message needs someone to go to.</summary>
    private async Task<IActionResult> NobodyAsync(string slug, ProgressQuery query, CancellationToken cancellation)
    {
        var board = await progress.ReadAsync(slug, user.Id, query, cancellation);
        var (field, why) = (board.Schedule.IsRating(board.Now), board.ShownMembers.Any(line => line.CanBeNudged)) switch
        {
            (false, _) => (string.Empty, "La notation n’est pas ouverte\u00A0: une relance ne servirait à rien."),
            (_, false) => (string.Empty, "Personne à relancer ici\u00A0: tout est déposé, ou une relance est déjà partie aujourd’hui."),
            _ => (Chosen, "Cochez au moins une personne à relancer."),
        };
        ModelState.Clear();
        ModelState.AddModelError(field, why);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Progress", board with { Ticked = [] });
    }

    private async Task<IActionResult> NudgePageAsync(string slug, NudgeForm form, NudgeEvaluators nudge, MailRenderer renderer, CancellationToken cancellation)
    {
        var board = await progress.ReadAsync(slug, user.Id, new ProgressQuery(), cancellation);
        var (receivers, skipped) = NudgeReceivers.Of(board, form.To);
        var letter = await nudge.LetterAsync(board, receivers is [var first, ..] ? first.Member.Name : "…", form.WordText, cancellation);
        return View("Nudge", new NudgePage(board, form, receivers, skipped, (await renderer.RenderAsync(letter)).Text));
    }
}
