using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>Shows a coordinator the form an applicant will fill, before anyone does.</summary>
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class FormPreviewController(EditedCallReads reads) : Controller
{
    [HttpGet("/coordination/appels/{slug}/parametres/apercu/formulaire")]
    public async Task<IActionResult> Preview(CoordinatedCall call, CancellationToken cancellation) =>
        View("FormPreview", FormPreview.Of(await reads.ReadAsync(call, cancellation)));
}
