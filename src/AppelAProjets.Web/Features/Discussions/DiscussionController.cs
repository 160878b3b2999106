using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>The discussions of those who examine fiches.</summary>
[Route("echanges")]
internal sealed class DiscussionController(CurrentUser user, DiscussionPageReads pages, DiscussionListReads list) : Controller
{
    [HttpGet("")]
    [Authorize(Policy = DiscussionPolicies.Anyone)]
    public async Task<IActionResult> List(bool nonLus, CancellationToken cancellation, int page = 1) =>
        View("List", await list.ReadAsync(user.Id, nonLus, page, cancellation));

    [HttpGet("{ficheId:guid}")]
    [Authorize(Policy = DiscussionPolicies.Participant)]
    public async Task<IActionResult> Discussion(Guid ficheId, bool tout, [FromServices] MarkRead mark, CancellationToken cancellation)
    {
        var page = await pages.ReadAsync(ficheId, user.Id, tout, typed: null, cancellation);
        if (page.Messages.Any(message => message.IsNew))
        {
            await mark.ExecuteAsync(ficheId, user.Id, page.Messages[^1].WrittenAt, cancellation);
        }

        return View("Discussion", page);
    }

    [HttpPost("{ficheId:guid}")]
    [Authorize(Policy = DiscussionPolicies.Participant)]
    public async Task<IActionResult> Post(
        Guid ficheId,
        DiscussionForm form,
        [FromServices] PostMessage post,
        CancellationToken cancellation
    )
    {
        var outcome = await post.ExecuteAsync(ficheId, user.Id, form, cancellation);
        ModelState.Clear();
        return await this.AnswerAsync(
            outcome,
            () => this.Tell("Votre message est envoyé.", Redirect($"/echanges/{ficheId}#message-{form.Id}")),
            async () => View("Discussion", await pages.ReadAsync(ficheId, user.Id, everything: false, form, cancellation)),
            "Form"
        );
    }

    [HttpPost("{ficheId:guid}/{messageId:guid}/retirer")]
    [Authorize(Policy = DiscussionPolicies.Participant)]
    public async Task<IActionResult> Withdraw(
        Guid ficheId,
        Guid messageId,
        [FromServices] WithdrawMessage withdraw,
        CancellationToken cancellation
    ) =>
        await this.AnswerAsync(
            await withdraw.ExecuteAsync(ficheId, messageId, user.Id, cancellation),
            () => this.Tell("Votre message est retiré.", RedirectToAction(nameof(Discussion), new { ficheId })),
            async () => View("Discussion", await pages.ReadAsync(ficheId, user.Id, everything: false, typed: null, cancellation))
        );
}
