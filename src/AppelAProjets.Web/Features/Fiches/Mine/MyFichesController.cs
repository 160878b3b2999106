using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Fiches.Reuse;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Mine;

/// <summary>The fiches of a person's organisations, and the start of a new one.</summary>
[Authorize(Policy = FichesAuthorization.Applicant)]
internal sealed class MyFichesController(MyFichesReads reads, StartFiche start, ReuseReads reuse, CurrentUser user, TimeProvider clock)
    : Controller
{
    public const string Message = "fiches-message";

    private const string FormPrefix = "Form";

    [HttpGet("mes-fiches")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellation) =>
        View("MyFiches", await reads.PageAsync(user.Id, page, clock.UtcNow(), cancellation));

    [Authorize(Policy = FichesAuthorization.Writer)]
    [HttpGet("appels/{slug}/nouvelle-fiche")]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation)
    {
        var organisations = await WrittenForAsync(cancellation);
        var form = new NewFicheForm { Key = clock.NewId(), OrganisationId = organisations[0].Id };
        return await NewPageAsync(slug, form, cancellation) is { } page ? View("NewFiche", page) : NotFound();
    }

    [Authorize(Policy = FichesAuthorization.Writer)]
    [HttpPost("appels/{slug}/nouvelle-fiche")]
    public async Task<IActionResult> New(string slug, [Bind(Prefix = FormPrefix)] NewFicheForm form, CancellationToken cancellation)
    {
        if (await NewPageAsync(slug, form, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (form.Key == Guid.Empty)
        {
            form.Key = clock.NewId();
        }

        var organisation = page.Organisations.FirstOrDefault(o => o.Id == form.OrganisationId);
        if (organisation is null)
        {
            ModelState.AddModelError($"{FormPrefix}.{nameof(form.OrganisationId)}", "Choisissez l’organisation qui porte l’action.");
            return this.Unprocessable("NewFiche", page);
        }

        return this.Answer(
            await start.ExecuteAsync(page.Call.Id, organisation.Id, form.Key, form.Title ?? string.Empty, user.Id, cancellation),
            () => Redirect($"/fiches/{form.Key}/modifier"),
            () => View("NewFiche", page),
            FormPrefix
        );
    }

    private async Task<NewFichePage?> NewPageAsync(string slug, NewFicheForm form, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (await reads.CallAsync(slug, user.Id, now, cancellation) is not { } call)
        {
            return null;
        }

        var organisations = await WrittenForAsync(cancellation);
        return new NewFichePage(
            call,
            form,
            organisations,
            await reads.DraftsAsync(call.Id, user.Id, cancellation),
            await reads.FiledAsync(call.Id, [.. organisations.Select(o => o.Id)], cancellation),
            await reuse.ProposedAsync(call.Id, user.Id, cancellation),
            now
        );
    }

    /// <summary>Where one only reads, no fiche is begun.</summary>
    private async Task<IReadOnlyList<UserOrganisation>> WrittenForAsync(CancellationToken cancellation) =>
        [.. (await user.RolesAsync(cancellation)).Organisations.Where(organisation => organisation.Rights >= MemberRights.Write)];
}
