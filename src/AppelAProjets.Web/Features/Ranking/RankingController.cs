using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Ranking;

/// <summary>The ranking of a call and its files.</summary>
[Route("coordination/appels/{slug}")]
internal sealed class RankingController(CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet("classement")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Index(
        CoordinatedCall call,
        RankingQuery query,
        [FromServices] RankingReads reads,
        CancellationToken cancellation
    )
    {
        var ranking = await reads.ReadAsync(call.Id, call.EnvelopeCents, user.Id, cancellation);
        return View("Ranking", RankingPage.Of(call, ranking, query, clock.UtcNow()));
    }

    [HttpGet("classement.xlsx")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public Task<IActionResult> Workbook(CoordinatedCall call, [FromServices] ExportRanking export, CancellationToken cancellation) =>
        FileAsync(call, RankingFileKind.Workbook, export, cancellation);

    [HttpGet("classement.csv")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public Task<IActionResult> Csv(CoordinatedCall call, [FromServices] ExportRanking export, CancellationToken cancellation) =>
        FileAsync(call, RankingFileKind.Text, export, cancellation);

    private async Task<IActionResult> FileAsync(
        CoordinatedCall call,
        RankingFileKind kind,
        ExportRanking export,
        CancellationToken cancellation
    )
    {
        var file = (await export.ExecuteAsync(call, kind, user.Id, cancellation)).Value;
        Response.Headers.CacheControl = "no-store";
        return File(file.Content, file.ContentType, file.Name);
    }
}
