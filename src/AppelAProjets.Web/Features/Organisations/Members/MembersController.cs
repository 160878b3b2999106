using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Who acts for an organisation: read by its members, decided by those who may file.</summary>
[Authorize(Policy = OrganisationsAuthorization.OwnOrganisation)]
[Route("mon-organisation/{id:guid}/membres")]
public sealed class MembersController(MembersReads reads, MemberInvitations invitations, CurrentUser current) : Controller
{
    private const string NothingWaits = "Cette invitation n’attend plus de réponse\u00A0: elle a été acceptée ou annulée.";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        View("Members", await reads.ReadAsync(id, current.Id, new MemberForm(), cancellation));

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("invitations")]
    public async Task<IActionResult> Invite(
        Guid id,
        [Bind(Prefix = nameof(MembersPage.Form))] MemberForm form,
        [FromServices] SendInvitation verb,
        CancellationToken cancellation
    )
    {
        var refusals = await verb.ExecuteAsync(invitations, id, form, current.Id, cancellation);
        if (refusals.Count > 0)
        {
            // Rights that cannot be read are told once, in the rule's words.
            ModelState.Remove($"{nameof(MembersPage.Form)}.{nameof(form.Rights)}");
            return await RefuseAsync(id, refusals, nameof(MembersPage.Form), form, cancellation);
        }

        return Done(id, $"L’invitation part à {form.TidyEmail}. Le lien est valable 14\u00A0jours.");
    }

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [EnableRateLimiting(RateLimits.PublicForms)]
    [HttpPost("invitations/{invitation:guid}/renvoyer")]
    public async Task<IActionResult> Resend(
        Guid id,
        Guid invitation,
        [FromServices] ResendInvitation verb,
        CancellationToken cancellation
    ) =>
        Done(
            id,
            await verb.ExecuteAsync(invitations, id, invitation, current.Id, cancellation) is { } email
                ? $"Un nouveau lien part à {email}. L’ancien ne sert plus."
                : NothingWaits
        );

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("invitations/{invitation:guid}/annuler")]
    public async Task<IActionResult> Cancel(
        Guid id,
        Guid invitation,
        [FromServices] CancelInvitation verb,
        CancellationToken cancellation
    ) =>
        Done(
            id,
            await verb.ExecuteAsync(invitations, id, invitation, current.Id, cancellation) is { } email
                ? $"L’invitation de {email} est annulée."
                : NothingWaits
        );

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("{person:guid}/droits")]
    public async Task<IActionResult> Change(
        Guid id,
        Guid person,
        MemberRights? rights,
        [FromServices] ChangeMemberRights verb,
        CancellationToken cancellation
    ) =>
        await verb.ExecuteAsync(id, person, ModelState.IsValid ? rights : null, current.Id, cancellation) is { } refusal
            ? await RefuseAsync(id, [refusal], string.Empty, new MemberForm(), cancellation)
            : Done(id, "Les droits sont changés.");

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("{person:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, Guid person, [FromServices] RemoveMember verb, CancellationToken cancellation)
    {
        if (await verb.ExecuteAsync(id, person, current.Id, cancellation) is { } refusal)
        {
            return await RefuseAsync(id, [refusal], string.Empty, new MemberForm(), cancellation);
        }

        return person == current.Id ? Left() : Done(id, "La personne n’est plus membre.");
    }

    [HttpPost("quitter")]
    public async Task<IActionResult> Leave(Guid id, [FromServices] RemoveMember verb, CancellationToken cancellation) =>
        await verb.ExecuteAsync(id, current.Id, current.Id, cancellation) is { } refusal
            ? await RefuseAsync(id, [refusal], string.Empty, new MemberForm(), cancellation)
            : Left();

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("demandes/{request:guid}/accepter")]
    public async Task<IActionResult> Accept(
        Guid id,
        Guid request,
        MemberRights? rights,
        [FromServices] AnswerJoinRequest verb,
        CancellationToken cancellation
    ) =>
        await AnswerAsync(
            id,
            await verb.ExecuteAsync(id, request, accepted: true, ModelState.IsValid ? rights : null, current.Id, cancellation),
            cancellation
        );

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("demandes/{request:guid}/refuser")]
    public async Task<IActionResult> Decline(
        Guid id,
        Guid request,
        [FromServices] AnswerJoinRequest verb,
        CancellationToken cancellation
    ) => await AnswerAsync(id, await verb.ExecuteAsync(id, request, accepted: false, null, current.Id, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(Guid id, JoinAnswer answer, CancellationToken cancellation) =>
        answer.Refusal is { } refusal
            ? await RefuseAsync(id, [refusal], string.Empty, new MemberForm(), cancellation)
            : Done(id, answer.Done);

    private async Task<ViewResult> RefuseAsync(
        Guid id,
        IEnumerable<Refusal> refusals,
        string prefix,
        MemberForm form,
        CancellationToken cancellation
    )
    {
        ModelState.Remove("rights");
        ModelState.Refuse(refusals, prefix);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Members", await reads.ReadAsync(id, current.Id, form, cancellation));
    }

    private LocalRedirectResult Left()
    {
        TempData["Done"] = "Vous n’êtes plus membre de cette organisation.";
        return LocalRedirect("/mon-compte");
    }

    private LocalRedirectResult Done(Guid id, string sentence)
    {
        TempData["Done"] = sentence;
        return LocalRedirect($"/mon-organisation/{id}/membres");
    }
}
