using System.Globalization;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AppelAProjets.Web.Platform.Autosave;

/// <summary>
/// What the script of a page asks (Assets/js/autosave), whatever the document: save fields as they are typed, tell where it stands, give a
/// token after a new sign-in. Each document says how in a controller of its own, which bears its address and who may write in it.
/// </summary>
internal abstract class AutosaveController(CurrentUser user) : Controller
{
    protected Guid UserId => user.Id;

    [HttpPost("champs")]
    [RequestSizeLimit(1024 * 1024)]
    public async Task<IActionResult> Save([FromBody] AutosaveRequest request, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !request.IsSound || !HasSection(request.Section))
        {
            return BadRequest();
        }

        return await SaveAsync(request, cancellation) is { } answer
            ? StatusCode(answer.Status, answer)
            : StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    [HttpGet("etat")]
    public async Task<IActionResult> State(string? section, CancellationToken cancellation) =>
        HasSection(section) ? Json(await StateAsync(section, cancellation)) : NotFound();

    /// <summary>A token for the person signed in now: the page was drawn for a session that ended.</summary>
    [HttpGet("jeton")]
    [ResponseCache(NoStore = true)]
    public IActionResult Token([FromServices] IAntiforgery antiforgery) =>
        Json(new { user = UserId, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });

    /// <summary>A partial view of the document, as text: what the page shows is drawn in one place.</summary>
    protected async Task<string> PartialTextAsync(string name, object model)
    {
        var found = HttpContext
            .RequestServices.GetRequiredService<ICompositeViewEngine>()
            .FindView(ControllerContext, name, isMainPage: false);
        found.EnsureSuccessful(null);
        await using var text = new StringWriter(CultureInfo.CurrentCulture);
        await found.View!.RenderAsync(
            new ViewContext(
                ControllerContext,
                found.View,
                new ViewDataDictionary(ViewData) { Model = model },
                TempData,
                text,
                new HtmlHelperOptions()
            )
        );
        return text.ToString();
    }

    /// <summary>Whether the document has such a section.</summary>
    protected abstract bool HasSection(string? section);

    /// <summary>Writes each field over the value its writer saw, and tells where the document stands then.</summary>
    /// <returns>The answer; null when the same request may succeed in a moment.</returns>
    protected abstract Task<AutosaveAnswer?> SaveAsync(AutosaveRequest request, CancellationToken cancellation);

    /// <summary>Where the document stands, with its fields.</summary>
    protected abstract Task<AutosaveAnswer> StateAsync(string? section, CancellationToken cancellation);
}
