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
internal sealed class CallsController(
    CallReads reads,
    CurrentUser user,
    CoordinatedCalls calls,
    IOptions<SiteOptions> site,
    FileStore store,
    TimeProvider clock
) : Controller
{
    [HttpGet("/appels/{slug}")]
    [PublicPage]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation) =>
        await reads.PageAsync(slug, user.IsSignedIn ? user.Id : null, clock.UtcNow(), cancellation) is { } page ? View("Call", page)
        : await CoordinatesAsync(slug, cancellation) && await reads.PreviewAsync(slug, clock.UtcNow(), cancellation) is { } draft
            ? View("Call", draft)
        : NotFound();

    [HttpGet("/appels/{slug}/documents/{id:guid}")]
    public async Task<IActionResult> Document(string slug, Guid id, CancellationToken cancellation) =>
        await calls.FindKnownAsync(slug, cancellation) is { } call && await reads.DocumentAsync(call.Id, id, cancellation) is { } file
            ? FileDownload.Send(file, store)
            : NotFound();

    [HttpGet("/appels/{slug}/fiche-vierge.docx")]
    public async Task<IActionResult> Blank(string slug, CancellationToken cancellation) =>
        await reads.PageAsync(slug, null, clock.UtcNow(), cancellation) is { } page
            ? File(BlankFiche.Write(page), WordDocument.ContentType, $"fiche-vierge-{page.Call.Slug}.docx")
            : NotFound();

    [HttpGet("/appels/{slug}/pieces/{key}/modele")]
    public async Task<IActionResult> Model(string slug, string key, CancellationToken cancellation) =>
        await reads.ModelAsync(slug, key, clock.UtcNow(), cancellation) is { } model ? FileDownload.Send(model, store) : NotFound();

    [HttpGet("/appels/{slug}/calendrier.ics")]
    public async Task<IActionResult> Calendar(string slug, CancellationToken cancellation) =>
        await reads.DatesAsync(slug, clock.UtcNow(), cancellation) is { } call
            ? new PublicFile(CallCalendar.Write(call, site.Value), CalendarFile.ContentType, TimeSpan.FromMinutes(15))
            {
                FileDownloadName = $"calendrier-{call.Slug}.ics",
            }
            : NotFound();

    [HttpGet(CallFeed.Path)]
    public async Task<IActionResult> Feed(CancellationToken cancellation) =>
        new PublicFile(
            CallFeed.Write(await reads.LatestAsync(clock.UtcNow(), cancellation), site.Value),
            CallFeed.ContentType,
            TimeSpan.FromMinutes(15)
        );

    private async Task<bool> CoordinatesAsync(string slug, CancellationToken cancellation) =>
        user.IsSignedIn && await calls.FindAsync(slug, cancellation) is { } call && await calls.CoordinatesAsync(call, cancellation);
}
