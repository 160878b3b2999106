using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>
/// What the script of the rating page asks: save fields as they are given, tell what another tab recorded, give a token after a new
/// sign-in.
/// </summary>
[Authorize(Policy = EvaluatorPolicies.AssignedFiche)]
[Route("evaluation/{ficheId:guid}")]
public sealed class RatingAutosaveController(RecordRatings record, RatingPageReads pages, CurrentUser user) : Controller
{
    private const int MostChanges = 100;

    [HttpPost("champs")]
    [RequestSizeLimit(512 * 1024)]
    public async Task<IActionResult> Save(Guid ficheId, [FromBody] RatingAutosaveRequest request, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || request.Changes.Any(change => change is null) || request.Changes.Count > MostChanges)
        {
            return BadRequest();
        }

        if (request.Read(ficheId, user.Id, out var refused) is not { } submission)
        {
            return UnprocessableEntity(RatingAutosaveAnswer.Refused(refused!.Value.Message, refused.Value.Path));
        }

        return await record.ExecuteAsync(submission, cancellation) switch
        {
            RatingOutcome.Recorded { Conflicts.Count: > 0 } recorded => Conflict(RatingAutosaveAnswer.Of(recorded, request)),
            RatingOutcome.Recorded recorded => Ok(RatingAutosaveAnswer.Of(recorded, request)),
            RatingOutcome.Closed closed => Conflict(RatingAutosaveAnswer.Refused(closed.Refusal.Message, path: null)),
            RatingOutcome.Invalid { Refusals: [{ Code: RatingRefusalCodes.AlreadyFiled or RatingRefusalCodes.SetAside } whole, ..] } =>
                Conflict(RatingAutosaveAnswer.Refused(whole.Message, path: null)),
            RatingOutcome.Invalid { Refusals: [var first, ..] } => UnprocessableEntity(
                RatingAutosaveAnswer.Refused(first.Message, PathOf(first))
            ),
            // Two tabs opened the evaluation at the same instant: the script asks again.
            _ => StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }

    /// <summary>What is recorded now.</summary>
    [HttpGet("etat")]
    public async Task<IActionResult> State(Guid ficheId, CancellationToken cancellation) =>
        Json(RatingStateAnswer.Of(await pages.StateAsync(user.Id, ficheId, cancellation)));

    /// <summary>A token for the person signed in now: the page was drawn for a session that ended.</summary>
    [HttpGet("jeton")]
    [ResponseCache(NoStore = true)]
    public IActionResult Token([FromServices] IAntiforgery antiforgery) =>
        Json(new { user = user.Id, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });

    private static string? PathOf(RatingRefusal refusal) =>
        refusal switch
        {
            { CriterionId: { } criterionId } => RatingFields.PathOf(criterionId),
            { Code: RatingRefusalCodes.ApplicantCommentTooLong } => RatingFields.CommentToApplicant,
            { Code: RatingRefusalCodes.TooLong } => RatingFields.Comment,
            _ => null,
        };
}
