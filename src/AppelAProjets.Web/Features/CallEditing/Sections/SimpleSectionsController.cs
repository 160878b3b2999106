using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The sections of the settings that are one form each.</summary>
[Route("coordination/appels/{slug}/parametres")]
public sealed class SimpleSectionsController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : SectionController(calls, reads, change, user)
{
    [HttpGet("identite")]
    public async Task<IActionResult> Identity(string slug, CancellationToken cancellation) =>
        await CallAsync(slug, cancellation) is var call ? Show("Identity", call, CallSection.Identity, IdentityForm.From(call.Settings)) : NotFound();

    [HttpPost("identite")]
    public Task<IActionResult> Identity(string slug, [Bind(Prefix = Prefix)] IdentityForm form, SectionPost post, CancellationToken cancellation) =>
        SaveAsync(slug, Asked(post, CallSection.Identity, form.Apply), "Identity", form, NextOr(post, slug, CallSection.Identity), cancellation);
}
