using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Team;

/// <summary>The team of a programme: who holds which role, and who is invited.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}/equipe")]
public sealed class TeamController(TeamReads reads, TeamInvitations team, CurrentUser current) : Controller
{
    private const string NothingWaits = "Cette invitation n’attend plus de réponse : elle a été acceptée ou annulée.";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid programmeId, CancellationToken cancellation, int page = 1) =>
        View("Team", await reads.ReadAsync(programmeId, page, new InvitationForm(), cancellation));

    [HttpPost("invitations")]
    public async Task<IActionResult> Invite(
        Guid programmeId,
        [Bind(Prefix = nameof(TeamPage.Form))] InvitationForm form,
        [FromServices] SendInvitation verb,
        CancellationToken cancellation
    )
    {
        var refusals = await verb.ExecuteAsync(team, programmeId, form, current.Id, cancellation);
        if (refusals.Count > 0)
        {
            // A role that cannot be read is told once, in the rule's words.
            ModelState.Remove($"{nameof(TeamPage.Form)}.{nameof(form.Role)}");
            return await RefuseAsync(programmeId, refusals, nameof(TeamPage.Form), form, cancellation);
        }

        return Done(programmeId, $"L’invitation part à {form.TidyEmail}. Le lien est valable 14\u00A0jours.");
    }

    [HttpPost("invitations/{id:guid}/renvoyer")]
    public async Task<IActionResult> Resend(
        Guid programmeId,
        Guid id,
        [FromServices] ResendInvitation verb,
        CancellationToken cancellation
    ) =>
        Done(
            programmeId,
            await verb.ExecuteAsync(team, programmeId, id, current.Id, cancellation) is { } email
                ? $"Un nouveau lien part à {email}. L’ancien ne sert plus."
                : NothingWaits
        );

    [HttpPost("invitations/{id:guid}/annuler")]
    public async Task<IActionResult> Cancel(
        Guid programmeId,
        Guid id,
        [FromServices] CancelInvitation verb,
        CancellationToken cancellation
    ) =>
        Done(
            programmeId,
            await verb.ExecuteAsync(team, programmeId, id, current.Id, cancellation) is { } email
                ? $"L’invitation de {email} est annulée."
                : NothingWaits
        );

    [HttpPost("roles/{id:guid}/retirer")]
    public async Task<IActionResult> Withdraw(
        Guid programmeId,
        Guid id,
        [FromServices] WithdrawRole verb,
        CancellationToken cancellation
    ) =>
        await verb.ExecuteAsync(programmeId, id, current.Id, cancellation) is { } refusal
            ? await RefuseAsync(programmeId, [refusal], string.Empty, new InvitationForm(), cancellation)
            : Done(programmeId, "Le rôle est retiré.");

    private async Task<ViewResult> RefuseAsync(
        Guid programmeId,
        IEnumerable<Refusal> refusals,
        string prefix,
        InvitationForm form,
        CancellationToken cancellation
    )
    {
        ModelState.Refuse(refusals, prefix);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Team", await reads.ReadAsync(programmeId, 1, form, cancellation));
    }

    private RedirectToActionResult Done(Guid programmeId, string sentence)
    {
        TempData["Done"] = sentence;
        return RedirectToAction(nameof(Show), new { programmeId });
    }
}
