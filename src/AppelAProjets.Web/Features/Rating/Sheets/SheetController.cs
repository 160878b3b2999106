using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>
/// Rating away from the network: a workbook taken away, and brought back with every difference shown before it is applied.
/// </summary>
[Route("evaluation/feuille/{slug}")]
[Authorize(Policy = CallEvaluatorRequirement.Policy)]
internal sealed class SheetController(CurrentUser user, SheetReads reads, SheetPreviews previews, SignedImport parcels) : Controller
{
    // Larger than any file taken, so that one too heavy is refused in words.
    private const int LargestRequest = 20 * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Sheet(string slug, CancellationToken cancellation) =>
        View("Sheet", new SheetPage(await reads.ReadAsync(slug, user.Id, cancellation)));

    [HttpGet("classeur.xlsx")]
    public async Task<IActionResult> Workbook(string slug, [FromServices] DownloadSheet download, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "private, no-store";
        return File((await download.ExecuteAsync(slug, user.Id, cancellation)).Value, XlsxFile.ContentType, $"notation-{slug}.xlsx");
    }

    [HttpPost("")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Upload(
        string slug,
        [FromForm(Name = nameof(SheetPage.File))] IFormFile? file,
        [FromServices] SheetReader reader,
        CancellationToken cancellation
    )
    {
        var state = await reads.ReadAsync(slug, user.Id, cancellation);
        if (state.RefusalToRate is { } closed)
        {
            return Refused(state, closed);
        }

        var (content, refusal) = await SheetFile.OpenAsync(file, cancellation);
        if (content is null)
        {
            return Refused(state, Unreadable(refusal!));
        }

        await using (content)
        {
            var reading = reader.Read(content, state, user.Id);
            if (reading.Refusal is { } unreadable)
            {
                return Refused(state, Unreadable(unreadable));
            }

            var preview = previews.Of(state, reading.Rows, user.Id);
            Response.StatusCode = preview.HasFaults ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
            return View("SheetPreview", preview);
        }
    }

    [HttpPost("appliquer")]
    [RequestSizeLimit(LargestRequest)]
    [RequestFormLimits(ValueLengthLimit = SignedImport.MaxLength)]
    public async Task<IActionResult> Apply(
        string slug,
        string? parcel,
        bool filing,
        [FromServices] ApplySheet apply,
        CancellationToken cancellation
    )
    {
        var state = await reads.ReadAsync(slug, user.Id, cancellation);
        if (parcels.Read(parcel) is not { } brought || brought.EvaluatorId != user.Id || brought.CallId != state.CallId)
        {
            return Refused(
                state,
                Unreadable(
                    "Ces différences ne sont plus valables\u00A0: elles le restent deux heures. Importez à nouveau votre classeur\u00A0; "
                        + "rien n’a été appliqué."
                )
            );
        }

        var outcome = await apply.ExecuteAsync(slug, user.Id, brought.Rows, filing, cancellation);
        if (outcome.Kind == RefusalKind.Conflict)
        {
            ModelState.AddModelError(
                string.Empty,
                "Une de ces évaluations a changé pendant que vous lisiez les différences\u00A0: rien n’a été appliqué. Relisez-les telles "
                    + "qu’elles sont maintenant."
            );
            Response.StatusCode = outcome.Status();
            return View("SheetPreview", previews.Of(await reads.ReadAsync(slug, user.Id, cancellation), brought.Rows, user.Id));
        }

        return this.Answer(outcome, () => Applied(outcome.Value), () => View("Sheet", new SheetPage(state)));
    }

    private RedirectToActionResult Applied(AppliedSheet applied)
    {
        TempData[EvaluatorMessage.Key] = applied is { Changed: 0, Filed: 0 }
            ? "Rien n’a changé\u00A0: tout ce que contient votre feuille est déjà enregistré."
            : "Votre feuille est importée\u00A0: "
                + $"{FrenchNumbers.Count(applied.Changed, "évaluation enregistrée", "évaluations enregistrées")}, "
                + $"{FrenchNumbers.Count(applied.Filed, "déposée")}."
                + (applied.Filed < applied.Changed ? " Les brouillons ne comptent pas tant que vous ne les déposez pas." : string.Empty);
        return RedirectToAction("Queue", "Queue");
    }

    private ViewResult Refused(SheetState state, Refusal refusal)
    {
        this.Refuse(refusal);
        return View("Sheet", new SheetPage(state));
    }

    private static Refusal Unreadable(string why) => new("sheet.unreadable", nameof(SheetPage.File), why);
}
