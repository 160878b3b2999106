using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>A section that is one form.</summary>
[Route("coordination/appels/{slug}/parametres")]
internal abstract class FormSectionController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : SectionController(calls, reads, change, user)
{
    protected ViewResult ShowForm<TForm>(string view, EditedCall call, CallSection section, Func<CallSettings, TForm> form) =>
        Show(view, call, section, form(call.Settings));

    protected Task<IActionResult> SaveFormAsync<TForm>(
        string slug,
        SectionPost post,
        CallSection section,
        Func<CallSettings, SettingsReading> apply,
        string view,
        TForm form,
        CancellationToken cancellation
    ) => SaveAsync(slug, Asked(post, section, apply), view, form, NextOr(post, slug, section), cancellation);
}
