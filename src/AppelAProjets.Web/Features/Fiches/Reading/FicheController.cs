using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Mine;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>A fiche: read by those who may, withdrawn by its organisation, and its decision once released.</summary>
[Route("fiches/{id:guid}")]
internal sealed class FicheController(
    FicheStatusReads reads,
    FicheMembership membership,
    FicheReads readings,
    WithdrawFiche withdraw,
    DiscardDraft discard,
    ReadDecision readDecision,
    CurrentUser user,
    TimeProvider clock
) : Controller
{
    private const string FormPrefix = "Form";

    [Authorize(Policy = FichesAuthorization.Reader)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (await membership.OfAsync(id, cancellation) is not null)
        {
            var status = await reads.StatusAsync(id, user.Id, now, cancellation);
            return View("Fiche", new FichePage(status, await reads.OwnReadingAsync(status, cancellation), now));
        }

        return FicheReading.Of(await readings.ForMemberAsync(id, user.Id, cancellation)) is { } reading
            ? View("Fiche", new FichePage(null, reading, now) { Coordinated = reading.IsReadByCoordinator })
            : NotFound();
    }

    [Authorize(Policy = FichesAuthorization.FileFiche)]
    [HttpGet("retrait")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellation) =>
        View("Withdraw", new WithdrawalPage(await reads.StatusAsync(id, user.Id, clock.UtcNow(), cancellation), new WithdrawalForm()));

    [Authorize(Policy = FichesAuthorization.FileFiche)]
    [HttpPost("retrait")]
    public async Task<IActionResult> Withdraw(Guid id, [Bind(Prefix = FormPrefix)] WithdrawalForm form, CancellationToken cancellation)
    {
        return await this.AnswerAsync(
            await withdraw.ExecuteAsync(id, form, user.Id, cancellation),
            () => Redirect($"/fiches/{id}"),
            async () => View("Withdraw", new WithdrawalPage(await reads.StatusAsync(id, user.Id, clock.UtcNow(), cancellation), form)),
            FormPrefix
        );
    }

    [Authorize(Policy = FichesAuthorization.FileFiche)]
    [HttpGet("suppression")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellation) =>
        View("Discard", new DiscardPage(await reads.StatusAsync(id, user.Id, clock.UtcNow(), cancellation), new DiscardForm()));

    [Authorize(Policy = FichesAuthorization.FileFiche)]
    [HttpPost("suppression")]
    public async Task<IActionResult> Discard(Guid id, [Bind(Prefix = FormPrefix)] DiscardForm form, CancellationToken cancellation)
    {
        return await this.AnswerAsync(
            await discard.ExecuteAsync(id, form.Confirmed, user.Id, cancellation),
            () =>
            {
                TempData[MyFichesController.Message] = "Le brouillon est supprimé, avec ses versions et ses pièces.";
                return Redirect("/mes-fiches");
            },
            async () => View("Discard", new DiscardPage(await reads.StatusAsync(id, user.Id, clock.UtcNow(), cancellation), form)),
            FormPrefix
        );
    }

    [Authorize(Policy = FichesAuthorization.OwnFiche)]
    [HttpGet("decision")]
    public async Task<IActionResult> Decision(Guid id, CancellationToken cancellation)
    {
        await readDecision.ExecuteAsync(id, cancellation);
        return await reads.DecisionAsync(id, clock.UtcNow(), cancellation) is { } page ? View("Decision", page) : NotFound();
    }
}
