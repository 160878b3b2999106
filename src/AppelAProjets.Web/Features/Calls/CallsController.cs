using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Calendars;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>What anyone may read of a published call.</summary>
[AllowAnonymous]
public sealed class CallsController(CallReads reads, CurrentUser user, IOptions<SiteOptions> site, FileStore store, TimeProvider clock) : Controller
{
    [HttpGet("/appels/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await reads.PageAsync(slug, user.IsSignedIn ? user.Id : null, clock.UtcNow(), cancellation) is { } page ? View("Call", page) : NotFound();

    [HttpGet("/appels/{slug}/fiche-vierge.docx")]
    public async Task<IActionResult> Blank(string slug, CancellationToken cancellation) =>
        await reads.PageAsync(slug, null, clock.UtcNow(), cancellation) is { } page
            ? File(BlankFiche.Write(page), WordDocument.ContentType, $"fiche-vierge-{page.Call.Slug}.docx")
            : NotFound();

    [HttpGet("/appels/{slug}/pieces/{key}/modele")]
    public async Task<IActionResult> Model(string slug, string key, CancellationToken cancellation) =>
        await reads.ModelAsync(slug, key, clock.UtcNow(), cancellation) is { } model ? new FileDownload(model, store.OpenRead(model)) : NotFound();

    [HttpGet("/appels/{slug}/calendrier.ics")]
    public async Task<IActionResult> Calendar(string slug, CancellationToken cancellation) =>
        await reads.DatesAsync(slug, clock.UtcNow(), cancellation) is { } call
            ? new PublicFile(CallCalendar.Write(call, site.Value), CalendarFile.ContentType, TimeSpan.FromMinutes(15)) { FileDownloadName = $"calendrier-{call.Slug}.ics" }
            : NotFound();

    [HttpGet(CallFeed.Path)]
    public async Task<IActionResult> Feed(CancellationToken cancellation) =>
        new PublicFile(CallFeed.Write(await reads.LatestAsync(clock.UtcNow(), cancellation), site.Value), CallFeed.ContentType, TimeSpan.FromMinutes(15));
}
