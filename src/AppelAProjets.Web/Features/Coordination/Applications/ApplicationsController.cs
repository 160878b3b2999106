using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>The fiches of a call: a list, and the same as a file, with its filters, its order and its columns.</summary>
[Route("coordination/appels/{slug}")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class ApplicationsController(CurrentUser user, ExportApplications export) : Controller
{
    [HttpGet("fiches")]
    public async Task<IActionResult> Fiches(
        CoordinatedCall call,
        CallFichesQuery query,
        [FromServices] CallFichesReads reads,
        CancellationToken cancellation
    ) => View("Fiches", await reads.ReadAsync(call, query, user.Id, cancellation));

    [HttpGet("fiches.xlsx")]
    public Task<IActionResult> Workbook(CoordinatedCall call, CallFichesQuery query, CancellationToken cancellation) =>
        FileAsync(call, query, ApplicationsFileKind.Workbook, cancellation);

    [HttpGet("fiches.csv")]
    public Task<IActionResult> Csv(CoordinatedCall call, CallFichesQuery query, CancellationToken cancellation) =>
        FileAsync(call, query, ApplicationsFileKind.Text, cancellation);

    private async Task<IActionResult> FileAsync(
        CoordinatedCall call,
        CallFichesQuery query,
        ApplicationsFileKind kind,
        CancellationToken cancellation
    )
    {
        var file = (await export.ExecuteAsync(call, query, kind, user.Id, cancellation)).Value;
        Response.Headers.CacheControl = "no-store";
        return File(file.Content, file.ContentType, file.Name);
    }
}
