using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Home;

/// <summary>What search engines ask for before they visit.</summary>
[AllowAnonymous]
internal sealed class SearchEnginesController(SitemapReads reads, IOptions<SiteOptions> site, TimeProvider clock) : Controller
{
    [HttpGet(Sitemap.Path)]
    public async Task<IActionResult> Pages(CancellationToken cancellation) =>
        new PublicFile(
            Sitemap.Write(await reads.PagesAsync(clock.UtcNow(), cancellation), site.Value),
            "application/xml; charset=utf-8",
            TimeSpan.FromHours(1)
        );

    [HttpGet("/robots.txt")]
    public IActionResult Robots() => new PublicFile(RobotRules.Write(site.Value), "text/plain; charset=utf-8", TimeSpan.FromDays(1));
}
