using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>What anyone may read of a published call.</summary>
[AllowAnonymous]
public sealed class CallsController(CallReads reads, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet("/appels/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await reads.PageAsync(slug, user.IsSignedIn ? user.Id : null, clock.UtcNow(), cancellation) is { } page ? View("Call", page) : NotFound();

    [HttpGet("/appels/{slug}/fiche-vierge.docx")]
    public async Task<IActionResult> Blank(string slug, CancellationToken cancellation) =>
        await reads.PageAsync(slug, null, clock.UtcNow(), cancellation) is { } page
            ? File(BlankFiche.Write(page), WordDocument.ContentType, $"fiche-vierge-{page.Call.Slug}.docx")
            : NotFound();
}
