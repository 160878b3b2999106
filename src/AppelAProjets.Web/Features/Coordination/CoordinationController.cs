using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>The calls a person coordinates, and what happens in each.</summary>
[Route("coordination")]
internal sealed class CoordinationController(CurrentUser user) : Controller
{
    [HttpGet("")]
    [Authorize(Policy = CallCoordinatorPolicy.SomeCall)]
    public async Task<IActionResult> Index([FromServices] CoordinatedCallsReads reads, CancellationToken cancellation) =>
        View("Calls", await reads.ReadAsync(await user.RolesAsync(cancellation), user.Id, cancellation));

    [HttpGet("appels/{slug}")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Cockpit(CoordinatedCall call, [FromServices] CockpitReads reads, CancellationToken cancellation) =>
        View("Cockpit", await reads.ReadAsync(call, user.Id, cancellation));

    [HttpGet("appels/{slug}/courriels")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> OutboxMessages(
        CoordinatedCall call,
        int page,
        [FromServices] CallOutboxReads reads,
        CancellationToken cancellation
    ) => View("OutboxMessages", await reads.ReadAsync(call, page, user.Id, cancellation));

    [HttpGet("appels/{slug}/courriels/{noticeId:guid}")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> OutboxMessage(
        CoordinatedCall call,
        Guid noticeId,
        [FromServices] CallOutboxReads reads,
        CancellationToken cancellation
    ) => await reads.FindAsync(call, noticeId, user.Id, cancellation) is { } message ? View("OutboxMessage", message) : NotFound();

    [HttpGet("appels/{slug}/journal")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Journal(
        CoordinatedCall call,
        int page,
        [FromServices] CallJournalReads reads,
        CancellationToken cancellation
    ) => View("Journal", await reads.ReadAsync(call, page, user.Id, cancellation));
}
