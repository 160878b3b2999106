using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>The invitations of an organisation to new members: sent, sent again, given up.</summary>
[Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
[Route("mon-organisation/{id:guid}/membres/invitations")]
internal sealed class SentInvitationsController(MembersReads reads, MemberInvitations invitations, CurrentUser current) : Controller
{
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("")]
    public async Task<IActionResult> Invite(
        Guid id,
        [Bind(Prefix = nameof(MembersPage.Form))] MemberForm form,
        [FromServices] SendInvitation verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(invitations, id, form, current.Id, cancellation);
        // Rights that cannot be read are told once, in the rule's words.
        ModelState.Remove($"{nameof(MembersPage.Form)}.{nameof(form.Rights)}");
        return await this.AnswerAsync(
            outcome,
            () => Done(id, $"L’invitation part à {form.TidyEmail}. Le lien est valable 14\u00A0jours."),
            async () => View("Members", await reads.ReadAsync(id, current.Id, form, cancellation)),
            nameof(MembersPage.Form)
        );
    }

    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("{invitation:guid}/renvoyer")]
    public async Task<IActionResult> Resend(
        Guid id,
        Guid invitation,
        [FromServices] ResendInvitation verb,
        CancellationToken cancellation
    ) =>
        Done(
            id,
            (await verb.ExecuteAsync(invitations, id, invitation, current.Id, cancellation)).Told(email =>
                $"Un nouveau lien part à {email}. L’ancien ne sert plus."
            )
        );

    [HttpPost("{invitation:guid}/annuler")]
    public async Task<IActionResult> Cancel(
        Guid id,
        Guid invitation,
        [FromServices] CancelInvitation verb,
        CancellationToken cancellation
    ) =>
        Done(
            id,
            (await verb.ExecuteAsync(invitations, id, invitation, current.Id, cancellation)).Told(email =>
                $"L’invitation de {email} est annulée."
            )
        );

    private IActionResult Done(Guid id, string sentence) => this.Tell(sentence, LocalRedirect($"/mon-organisation/{id}/membres"));
}
