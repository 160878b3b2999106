using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Fiches.Mine;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Reuse;

/// <summary>A draft made of an earlier fiche of the person's organisation: last year's, or another of the same call.</summary>
[Authorize(Policy = FichesAuthorization.Writer)]
[Route("appels/{slug}/nouvelle-fiche/reprise")]
internal sealed class ReuseController(MyFichesReads fiches, ReuseReads reads, ReuseFiche reuse, CurrentUser user, TimeProvider clock)
    : Controller
{
    private const string FormPrefix = "Form";

    [HttpGet("")]
    public async Task<IActionResult> Reuse(string slug, Guid depuis, CancellationToken cancellation) =>
        await PageAsync(slug, depuis, new ReuseForm { Key = clock.NewId() }, cancellation) is { } page ? View("Reuse", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Reuse(
        string slug,
        Guid depuis,
        [Bind(Prefix = FormPrefix)] ReuseForm form,
        CancellationToken cancellation
    )
    {
        if (form.Key == Guid.Empty)
        {
            form.Key = clock.NewId();
        }

        if (await PageAsync(slug, depuis, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        return this.Answer(
            await reuse.ExecuteAsync(page.Call.Id, depuis, form.Key, form.Title ?? string.Empty, user.Id, cancellation),
            () => Redirect($"/fiches/{form.Key}/verification"),
            () => View("Reuse", page),
            FormPrefix
        );
    }

    private async Task<ReusePage?> PageAsync(string slug, Guid source, ReuseForm form, CancellationToken cancellation)
    {
        if (
            await fiches.CallAsync(slug, user.Id, clock.UtcNow(), cancellation) is not { } call
            || await reads.FindAsync(source, call.Id, user.Id, cancellation) is not { } earlier
        )
        {
            return null;
        }

        form.Title ??= Request.Method == HttpMethods.Get ? TitleOf(earlier) : null;
        return new ReusePage(call, earlier.Source, earlier.SameCall, earlier.Reuse.LeftOut, form);
    }

    private static string TitleOf(FicheToReuse earlier)
    {
        const string copy = " (copie)";
        var title = earlier.Source.Title;
        return earlier.SameCall && title.Length + copy.Length <= FicheLimits.Title ? title + copy : title;
    }
}
