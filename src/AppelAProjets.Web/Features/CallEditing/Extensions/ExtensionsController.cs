using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Extensions;

/// <summary>The later closings granted to one organisation.</summary>
[Route("coordination/appels/{slug}/parametres/prolongations")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
public sealed class ExtensionsController(CoordinatedCalls calls, ExtensionReads reads, GrantExtension grant, CurrentUser user) : Controller
{
    private const string Prefix = "Form";

    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation) =>
        View("Extensions", await reads.PageAsync(await calls.OfAsync(slug, cancellation), new ExtensionForm(), user.Id, cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Grant(string slug, [Bind(Prefix = Prefix)] ExtensionForm form, CancellationToken cancellation)
    {
        var call = await calls.OfAsync(slug, cancellation);
        var status = StatusCodes.Status422UnprocessableEntity;
        var conflict = false;
        if (ModelState.IsValid)
        {
            var outcome = await grant.ExecuteAsync(call.Id, form, user.Id, cancellation);
            if (outcome is { Refusals.Count: 0, Conflict: false })
            {
                TempData["Done"] = "La prolongation est accordée. Les membres de l’organisation en sont prévenus par courriel.";
                return Redirect($"/coordination/appels/{slug}/parametres/prolongations");
            }

            conflict = outcome.Conflict;
            status = conflict ? StatusCodes.Status409Conflict : status;
            ModelState.Refuse(outcome.Refusals, Prefix);
        }

        var page = await reads.PageAsync(call, form, user.Id, cancellation);
        Response.StatusCode = status;
        return View(
            "Extensions",
            conflict
                ? page with
                {
                    Theirs = page.Granted.FirstOrDefault(extension => extension.OrganisationId == form.OrganisationId),
                }
                : page
        );
    }
}
