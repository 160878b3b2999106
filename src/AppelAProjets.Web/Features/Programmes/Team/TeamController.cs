using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Team;

/// <summary>The team of a programme: who holds which role, and who is invited.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}/equipe")]
internal sealed class TeamController(TeamReads reads, TeamInvitations team, CurrentUser current) : Controller
{
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
        var outcome = await verb.ExecuteAsync(team, programmeId, form, current.Id, cancellation);
        // A role that cannot be read is told once, in the rule's words.
        ModelState.Remove($"{nameof(TeamPage.Form)}.{nameof(form.Role)}");
        return await this.AnswerAsync(
            outcome,
            () => Done(programmeId, $"L’invitation part à {form.TidyEmail}. Le lien est valable 14\u00A0jours."),
            async () => View("Team", await reads.ReadAsync(programmeId, 1, form, cancellation)),
            nameof(TeamPage.Form)
        );
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
            (await verb.ExecuteAsync(team, programmeId, id, current.Id, cancellation)).Told(email =>
                $"Un nouveau lien part à {email}. L’ancien ne sert plus."
            )
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
            (await verb.ExecuteAsync(team, programmeId, id, current.Id, cancellation)).Told(email =>
                $"L’invitation de {email} est annulée."
            )
        );

    [HttpPost("roles/{id:guid}/retirer")]
    public async Task<IActionResult> Withdraw(
        Guid programmeId,
        Guid id,
        [FromServices] WithdrawRole verb,
        CancellationToken cancellation
    ) =>
        await this.AnswerAsync(
            await verb.ExecuteAsync(programmeId, id, current.Id, cancellation),
            () => Done(programmeId, "Le rôle est retiré."),
            async () => View("Team", await reads.ReadAsync(programmeId, 1, new InvitationForm(), cancellation))
        );

    private IActionResult Done(Guid programmeId, string sentence) =>
        this.Tell(sentence, RedirectToAction(nameof(Show), new { programmeId }));
}
