using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.History;

/// <summary>The versions kept of a draft, for its organisation: seen, compared, put back.</summary>
[Authorize(Policy = FichesAuthorization.OwnFiche)]
[Route("fiches/{id:guid}/historique")]
internal sealed class HistoryController(HistoryReads reads, RestoreVersion restore, CurrentUser user, TimeProvider clock) : Controller
{
    public const string Message = "history-message";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, int page, CancellationToken cancellation) =>
        View("History", await reads.PageAsync(id, page, clock.UtcNow(), cancellation));

    [HttpGet("{version:guid}")]
    public async Task<IActionResult> Version(Guid id, Guid version, CancellationToken cancellation) =>
        await reads.VersionAsync(id, version, clock.UtcNow(), cancellation) is { } page ? View("HistoryVersion", page) : NotFound();

    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpGet("{version:guid}/retour")]
    public IActionResult Restore(Guid id, Guid version) => Redirect($"/fiches/{id}/historique/{version}");

    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpPost("{version:guid}/retour")]
    [ActionName(nameof(Restore))]
    public async Task<IActionResult> RestoreConfirmed(Guid id, Guid version, CancellationToken cancellation) =>
        await this.AnswerAsync(
            await restore.ExecuteAsync(id, version, user.Id, cancellation),
            () =>
            {
                TempData[Message] = "La fiche est revenue à cette version. Ce qui était écrit avant est gardé dans la liste ci-dessous.";
                return Redirect($"/fiches/{id}/historique");
            },
            () => Version(id, version, cancellation)
        );
}
