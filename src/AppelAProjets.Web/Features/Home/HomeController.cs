using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Home;

/// <summary>The published calls, for everyone.</summary>
[AllowAnonymous]
[PublicPage]
internal sealed class HomeController(HomeReads reads, TimeProvider clock) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(string? q, int page, CancellationToken cancellation) =>
        View("Home", await reads.PageAsync(q, page, clock.UtcNow(), cancellation));
}
