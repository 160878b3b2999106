using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Extensions;

/// <summary>The later closings granted to one organisation.</summary>
[Route("coordination/appels/{slug}/parametres/prolongations")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class ExtensionsController(CoordinatedCalls calls, ExtensionReads reads, GrantExtension grant, CurrentUser user)
    : Controller
{
    private const string Prefix = "Form";

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        View("Extensions", await reads.PageAsync(await calls.OfAsync(slug, cancellation), new ExtensionForm(), user.Id, cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Grant(string slug, [Bind(Prefix = Prefix)] ExtensionForm form, CancellationToken cancellation)
    {
        var call = await calls.OfAsync(slug, cancellation);
        if (!ModelState.IsValid)
        {
            return this.Unprocessable("Extensions", await reads.PageAsync(call, form, user.Id, cancellation));
        }

        var outcome = await grant.ExecuteAsync(call.Id, form, user.Id, cancellation);
        if (outcome.IsDone)
        {
            return this.Tell(
                "La prolongation est accordée. Les membres de l’organisation en sont prévenus par courriel.",
                Redirect($"/coordination/appels/{slug}/parametres/prolongations")
            );
        }

        var page = await reads.PageAsync(call, form, user.Id, cancellation);
        Response.StatusCode = outcome.Status();
        if (outcome.Kind == RefusalKind.Conflict)
        {
            return View(
                "Extensions",
                page with
                {
                    Theirs = page.Granted.FirstOrDefault(extension => extension.OrganisationId == form.OrganisationId),
                }
            );
        }

        ModelState.Refuse(outcome.Refusals, Prefix);
        return View("Extensions", page);
    }
}
