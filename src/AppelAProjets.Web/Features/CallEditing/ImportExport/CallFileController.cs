using AppelAProjets.Domain;
using AppelAProjets.Web.Features.CallEditing.Creation;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>The settings of a call as one file: taken away, or brought to start a call.</summary>
internal sealed class CallFileController(CallModelReads models, CurrentUser user) : Controller
{
    [HttpGet("/coordination/appels/{slug}/parametres/export.json")]
    [Authorize(Policy = CallCoordinatorPolicy.Name)]
    public async Task<IActionResult> Export(
        string slug,
        [FromServices] CoordinatedCalls calls,
        [FromServices] ExportSettings verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return File((await verb.ExecuteAsync(call, user.Id, cancellation)).Value, "application/json", $"{call.Slug}-parametres.json");
    }

    [HttpGet("/coordination/nouvel-appel/import")]
    [Authorize(Policy = CallCoordinatorPolicy.SomeCall)]
    public async Task<IActionResult> Import(CancellationToken cancellation)
    {
        var programmes = await models.ProgrammesAsync(cancellation);
        return View(
            "ImportCall",
            new ImportPage(programmes, new ImportForm { ProgrammeId = programmes is [var only] ? only.Id : null }, [])
        );
    }

    [HttpPost("/coordination/nouvel-appel/import")]
    [Authorize(Policy = CallCoordinatorPolicy.SomeCall)]
    public async Task<IActionResult> Import(
        [Bind(Prefix = NewCallController.Prefix)] ImportForm form,
        [FromServices] CreateCall verb,
        [FromServices] TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var programmes = await models.ProgrammesAsync(cancellation);
        if (programmes.Count == 0)
        {
            return Forbid();
        }

        var refusals = new List<Refusal>();
        var names = NewCallPage.Names(
            new NewCallForm
            {
                ProgrammeId = form.ProgrammeId,
                Code = form.Code,
                Slug = form.Slug,
            },
            programmes,
            refusals
        );
        var reading = await form.ReadAsync(clock.NewId, refusals, cancellation);
        if (ModelState.IsValid && refusals.Count == 0 && reading.Settings is { } settings)
        {
            return this.Answer(
                await verb.ExecuteAsync(
                    names with
                    {
                        Title = settings.Text.Title,
                    },
                    settings,
                    "à partir d’un fichier",
                    user.Id,
                    cancellation
                ),
                () =>
                    this.Tell(
                        "Le brouillon de l’appel est créé d’après le fichier. Décalez ses dates au besoin, relisez-le, puis publiez-le.",
                        Redirect($"/coordination/appels/{names.Slug}/parametres")
                    ),
                () => View("ImportCall", new ImportPage(programmes, form, reading.Errors)),
                NewCallController.Prefix
            );
        }

        ModelState.Refuse(refusals, NewCallController.Prefix);
        foreach (var error in reading.Errors)
        {
            ModelState.AddModelError($"{NewCallController.Prefix}.{nameof(ImportForm.Json)}", $"Ligne {error.Line}\u00A0: {error.Message}");
        }

        return this.Unprocessable("ImportCall", new ImportPage(programmes, form, reading.Errors));
    }
}

/// <summary>For the page that brings a file of settings.</summary>
internal sealed record ImportPage(IReadOnlyList<OwnProgramme> Programmes, ImportForm Form, IReadOnlyList<CallFileError> Errors);
