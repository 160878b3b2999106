using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>Check before filing, filing, receipt.</summary>
[Authorize(Policy = FichesAuthorization.OwnFiche)]
[Route("fiches/{id:guid}")]
internal sealed class FilingController(
    EditorReads editor,
    FicheReads readings,
    FilingReads reads,
    FileFiche submit,
    FilingStartToken seal,
    CurrentUser user,
    TimeProvider clock
) : Controller
{
    private const string FormPrefix = "Form";

    [HttpGet("verification")]
    public async Task<IActionResult> Check(Guid id, CancellationToken cancellation)
    {
        var page = await PageAsync(id, new FilingForm(), cancellation);
        if (page.Fiche.Withdrawn)
        {
            return Redirect($"/fiches/{id}");
        }

        (page.Form.Name, page.Form.Role) = page.Before.Signatory;
        // Only a complete fiche is under way to be filed.
        page.Form.Begun = page.Shortcomings.Count == 0 && !page.IsClosed ? seal.Seal(id, clock.UtcNow()) : null;
        return View("Check", page);
    }

    [HttpGet("depot")]
    public IActionResult Submit(Guid id) => Redirect($"/fiches/{id}/verification");

    [Authorize(Policy = FichesAuthorization.FileFiche)]
    [HttpPost("depot")]
    public async Task<IActionResult> Submit(Guid id, [Bind(Prefix = FormPrefix)] FilingForm form, CancellationToken cancellation)
    {
        var outcome = await submit.ExecuteAsync(id, form, user.Id, seal.Open(id, form.Begun), cancellation);
        return await this.AnswerAsync(
            outcome,
            () => Redirect($"/fiches/{id}/recepisse"),
            async () => View("Check", await PageAsync(id, form, cancellation)),
            FormPrefix
        );
    }

    [HttpGet("recepisse")]
    public async Task<IActionResult> Receipt(Guid id, int? version, CancellationToken cancellation)
    {
        var email = (await user.RolesAsync(cancellation)).Email;
        return await reads.ReceiptAsync(id, version, email, clock.UtcNow(), cancellation) is { } page ? View("Receipt", page) : NotFound();
    }

    private async Task<CheckPage> PageAsync(Guid id, FilingForm form, CancellationToken cancellation)
    {
        var fiche = await editor.FicheAsync(id, cancellation);
        var reading = FicheReading.Of(await readings.OfAsync(id, fiche.Content, fiche.Around, cancellation));
        form.Read = FicheContentHash.Compute(fiche.Content);
        ModelState.Remove($"{FormPrefix}.{nameof(FilingForm.Read)}");
        var rights = (await user.RolesAsync(cancellation)).RightsIn(fiche.OrganisationId)!.Value;
        var now = clock.UtcNow();
        return new CheckPage(
            fiche,
            reading with
            {
                ShowsPrivateContact = true,
            },
            fiche.Blocking(now),
            await reads.BeforeAsync(fiche, user.Id, cancellation),
            form,
            now,
            rights
        );
    }
}
