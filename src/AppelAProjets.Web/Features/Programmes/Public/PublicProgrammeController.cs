using System.Text;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Features.Programmes.LegalPages;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Public;

/// <summary>What the public pages of a programme show of it: its colours, its logo, its legal pages.</summary>
[AllowAnonymous]
[Route("programmes/{programmeId:guid}")]
internal sealed class PublicProgrammeController(PageProgramme programme) : Controller
{
    /// <summary>Addresses change with what they name: a copy kept for a day is never wrong where it matters.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    [HttpGet("theme.css")]
    public async Task<IActionResult> Theme() =>
        AccentColour.Parse((await programme.FindAsync())?.Accent) is { } accent
            ? new PublicFile(Encoding.UTF8.GetBytes(ProgrammeTheme.Write(accent)), "text/css; charset=utf-8", KeptFor)
            : NotFound();

    [HttpGet("logo")]
    public async Task<IActionResult> Logo([FromServices] FileStore store, CancellationToken cancellation)
    {
        if ((await programme.FindAsync())?.LogoHash is not { } hash)
        {
            return NotFound();
        }

        await using var content = store.OpenRead(hash);
        using var bytes = new MemoryStream((int)content.Length);
        await content.CopyToAsync(bytes, cancellation);
        return FileContent.FormatOf(bytes) is { } format
            ? new PublicFile(bytes.ToArray(), FileWords.MediaType(format), KeptFor)
            : NotFound();
    }

    [PublicPage]
    [HttpGet("{page:regex(^(accessibilite|mentions-legales|donnees-personnelles)$)}")]
    public async Task<IActionResult> Legal(
        Guid programmeId,
        string page,
        [FromServices] LegalPageReads reads,
        CancellationToken cancellation
    ) =>
        LegalPageSlugs.Find(page) is { } kind && await reads.PublicAsync(programmeId, kind, cancellation) is { } legal
            ? View("Legal", legal)
            : NotFound();
}
