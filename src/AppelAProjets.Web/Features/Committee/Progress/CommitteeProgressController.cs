using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>
/// How far the committee is; and what a coordinator does from there: write to those who are late, close the ratings, open them again.
/// </summary>
[Route("coordination/appels/{slug}/avancement")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class CommitteeProgressController(CurrentUser user, RatingProgressReads progress) : Controller
{
    /// <summary>Name of the boxes of the board.</summary>
    public const string Chosen = "qui";

    [HttpGet("")]
    public async Task<IActionResult> Progress(CoordinatedCall call, ProgressQuery query, CancellationToken cancellation) =>
        View("Progress", await progress.ReadAsync(call, user.Id, query, cancellation));

    [HttpGet("relance")]
    public Task<IActionResult> Nudge(
        CoordinatedCall call,
        [FromQuery(Name = Chosen)] List<Guid> chosen,
        ProgressQuery query,
        [FromServices] NudgeEvaluators nudge,
        [FromServices] MailRenderer renderer,
        CancellationToken cancellation
    )
    {
        return chosen.Count == 0
            ? NobodyAsync(call, query, cancellation)
            : NudgePageAsync(call, new NudgeForm { To = chosen }, nudge, renderer, cancellation);
    }

    [HttpPost("relance")]
    public async Task<IActionResult> Nudge(
        CoordinatedCall call,
        NudgeForm form,
        [FromServices] NudgeEvaluators nudge,
        [FromServices] MailRenderer renderer,
        CancellationToken cancellation
    )
    {
        if (form.To.Count == 0)
        {
            return await NobodyAsync(call, new ProgressQuery(), cancellation);
        }

        var outcome = await nudge.ExecuteAsync(call, user.Id, form, cancellation);
        if (!outcome.IsDone)
        {
            this.Refuse(outcome);
            return await NudgePageAsync(call, form, nudge, renderer, cancellation);
        }

        TempData[CommitteeMessage.Key] = string.Join(
            ' ',
            new[]
            {
                outcome.Value.Written.Count == 0
                    ? "Aucun courriel n’est parti."
                    : $"{FrenchNumbers.Count(outcome.Value.Written.Count, "courriel")} en route\u00A0: "
                        + $"{string.Join(", ", outcome.Value.Written)}.",
                string.Join(' ', outcome.Value.Skipped.Select(skip => $"{skip.Name} {skip.Why}.")),
            }.Where(text => text.Length > 0)
        );
        return RedirectToAction(nameof(Progress), new { slug = call.Slug });
    }

    [HttpGet("cloture")]
    public async Task<IActionResult> Closure(CoordinatedCall call, [FromServices] ClosureReads closures, CancellationToken cancellation) =>
        View("Closure", await closures.ReadAsync(call, user.Id, new ClosureForm(), cancellation));

    [HttpPost("cloture")]
    public Task<IActionResult> Close(
        CoordinatedCall call,
        ClosureForm form,
        [FromServices] CloseRatings close,
        [FromServices] ClosureReads closures,
        CancellationToken cancellation
    ) => ActAsync(call, form, reopening: false, close, closures, cancellation);

    [HttpPost("reouverture")]
    public Task<IActionResult> Reopen(
        CoordinatedCall call,
        ClosureForm form,
        [FromServices] CloseRatings close,
        [FromServices] ClosureReads closures,
        CancellationToken cancellation
    ) => ActAsync(call, form, reopening: true, close, closures, cancellation);

    private async Task<IActionResult> ActAsync(
        CoordinatedCall call,
        ClosureForm form,
        bool reopening,
        CloseRatings close,
        ClosureReads closures,
        CancellationToken cancellation
    )
    {
        var outcome = await close.ExecuteAsync(call, user.Id, form, reopening, cancellation);
        if (outcome.IsDone)
        {
            TempData[CommitteeMessage.Key] = reopening
                ? "La notation est rouverte\u00A0: les évaluateurs peuvent à nouveau noter, jusqu’à la fin prévue."
                : "La notation est close\u00A0: plus aucune évaluation ne peut être modifiée ni déposée.";
            return RedirectToAction(nameof(Progress), new { slug = call.Slug });
        }

        this.Refuse(outcome);
        return View("Closure", await closures.ReadAsync(call, user.Id, form, cancellation));
    }

    /// <summary>The board again, with what it showed: a message needs someone to go to.</summary>
    private async Task<IActionResult> NobodyAsync(CoordinatedCall call, ProgressQuery query, CancellationToken cancellation)
    {
        var board = await progress.ReadAsync(call, user.Id, query, cancellation);
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

    private async Task<IActionResult> NudgePageAsync(
        CoordinatedCall call,
        NudgeForm form,
        NudgeEvaluators nudge,
        MailRenderer renderer,
        CancellationToken cancellation
    )
    {
        var board = await progress.ReadAsync(call, user.Id, new ProgressQuery(), cancellation);
        var (receivers, skipped) = NudgeReceivers.Among(board, form.To);
        var letter = await nudge.LetterAsync(board, receivers is [var first, ..] ? first.Member.Name : "…", form.WordText, cancellation);
        return View("Nudge", new NudgePage(board, form, receivers, skipped, (await renderer.RenderAsync(letter)).Text));
    }
}
