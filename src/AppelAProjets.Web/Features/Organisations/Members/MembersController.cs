using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Who acts for an organisation: read by its members, decided by those who may file.</summary>
[Authorize(Policy = OrganisationsAuthorization.OwnOrganisation)]
[Route("mon-organisation/{id:guid}/membres")]
internal sealed class MembersController(MembersReads reads, CurrentUser current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        View("Members", await reads.ReadAsync(id, current.Id, new MemberForm(), cancellation));

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("{person:guid}/droits")]
    public async Task<IActionResult> Change(
        Guid id,
        Guid person,
        MemberRights? rights,
        [FromServices] ChangeMemberRights verb,
        CancellationToken cancellation
    ) =>
        await AnswerAsync(
            id,
            await verb.ExecuteAsync(id, person, ModelState.IsValid ? rights : null, current.Id, cancellation),
            () => Done(id, "Les droits sont changés."),
            cancellation
        );

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("{person:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, Guid person, [FromServices] RemoveMember verb, CancellationToken cancellation) =>
        await AnswerAsync(
            id,
            await verb.ExecuteAsync(id, person, current.Id, cancellation),
            () => person == current.Id ? Left() : Done(id, "La personne n’est plus membre."),
            cancellation
        );

    [HttpPost("quitter")]
    public async Task<IActionResult> Leave(Guid id, [FromServices] RemoveMember verb, CancellationToken cancellation) =>
        await AnswerAsync(id, await verb.ExecuteAsync(id, current.Id, current.Id, cancellation), Left, cancellation);

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("demandes/{request:guid}/accepter")]
    public async Task<IActionResult> Accept(
        Guid id,
        Guid request,
        MemberRights? rights,
        [FromServices] AnswerJoinRequest verb,
        CancellationToken cancellation
    ) =>
        await AnsweredAsync(
            id,
            await verb.ExecuteAsync(id, request, accepted: true, ModelState.IsValid ? rights : null, current.Id, cancellation),
            name => $"{name} est maintenant membre. Un courriel le lui dit.",
            cancellation
        );

    [Authorize(Policy = OrganisationsAuthorization.ManageOrganisation)]
    [HttpPost("demandes/{request:guid}/refuser")]
    public async Task<IActionResult> Decline(
        Guid id,
        Guid request,
        [FromServices] AnswerJoinRequest verb,
        CancellationToken cancellation
    ) =>
        await AnsweredAsync(
            id,
            await verb.ExecuteAsync(id, request, accepted: false, null, current.Id, cancellation),
            name => $"La demande de {name} est refusée. Un courriel le lui dit.",
            cancellation
        );

    /// <summary>A request someone answered before is told on the list: there is nothing to correct.</summary>
    private async Task<IActionResult> AnsweredAsync(
        Guid id,
        Outcome<string> outcome,
        Func<string, string> done,
        CancellationToken cancellation
    ) =>
        outcome.Kind == RefusalKind.Closed
            ? Done(id, outcome.Refusals[0].Message)
            : await AnswerAsync(id, outcome, () => Done(id, done(outcome.Value)), cancellation);

    private Task<IActionResult> AnswerAsync(Guid id, Outcome outcome, Func<IActionResult> done, CancellationToken cancellation)
    {
        ModelState.Remove("rights");
        return this.AnswerAsync(
            outcome,
            done,
            async () => View("Members", await reads.ReadAsync(id, current.Id, new MemberForm(), cancellation))
        );
    }

    private IActionResult Left() => this.Tell("Vous n’êtes plus membre de cette organisation.", LocalRedirect("/mon-compte"));

    private IActionResult Done(Guid id, string sentence) => this.Tell(sentence, LocalRedirect($"/mon-organisation/{id}/membres"));
}
