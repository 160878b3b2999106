using AppelAProjets.Domain;
using AppelAProjets.Web.Features.CallEditing.Sections;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>Creates a call, from nothing or from another one.</summary>
[Route("coordination/nouvel-appel")]
[Authorize(Policy = CallCoordinatorPolicy.SomeCall)]
internal sealed class NewCallController(CallModelReads models, CurrentUser user, TimeProvider clock) : Controller
{
    public const string Prefix = "Form";

    [HttpGet("")]
    public async Task<IActionResult> New(string? modele, string? ouverture, CancellationToken cancellation)
    {
        var programmes = await models.ProgrammesAsync(cancellation);
        if (string.IsNullOrEmpty(modele))
        {
            return View("NewCall", NewCallPage.Blank(programmes, clock.UtcNow()));
        }

        return await models.FindAsync(modele, cancellation) is { } model
            ? View("NewCall", NewCallPage.Like(programmes, model, FormParsing.Day(ouverture, "OpensOn", []), clock.UtcNow()))
            : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> New(
        [Bind(Prefix = Prefix)] NewCallForm form,
        [FromServices] CreateCall verb,
        CancellationToken cancellation
    )
    {
        var programmes = await models.ProgrammesAsync(cancellation);
        if (programmes.Count == 0)
        {
            return Forbid();
        }

        var model = await models.FindAsync(form.Model, cancellation);
        if (model is null && !string.IsNullOrEmpty(form.Model))
        {
            return NotFound();
        }

        var page = new NewCallPage(programmes, model, form);
        var refusals = new List<Refusal>();
        var names = NewCallPage.Names(form, programmes, refusals);
        var settings = NewCallPage.Settings(form, model, refusals);
        ModelState.Refuse(refusals, Prefix);
        if (!ModelState.IsValid)
        {
            return this.Unprocessable("NewCall", page);
        }

        var origin = model is null ? "à partir de rien" : $"sur le modèle de {model.Code}";
        var outcome = await verb.ExecuteAsync(names, settings!, origin, user.Id, cancellation, model?.Id);
        var done = model is null
            ? "Le brouillon de l’appel est créé. Remplissez ses sections, puis publiez-le."
            : "Le brouillon de l’appel est créé, avec toutes ses dates décalées. Relisez-le, puis publiez-le.";
        return this.Answer(
            outcome,
            () => this.Tell(done, Redirect($"/coordination/appels/{names.Slug}/parametres")),
            () => View("NewCall", page),
            Prefix
        );
    }
}
