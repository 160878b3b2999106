using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Programmes.Identity;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Administration;

/// <summary>The programmes of the installation, for its administrator.</summary>
[Authorize(Policy = AdministratorPolicy.Name)]
internal sealed class ProgrammesAdministrationController(ProgrammesReads reads, CurrentUser current) : Controller
{
    [HttpGet("/administration/programmes")]
    public async Task<IActionResult> List(CancellationToken cancellation, int page = 1) =>
        View("Programmes", await reads.ReadAsync(page, new CreateProgrammeForm(), cancellation));

    [HttpPost("/administration/programmes")]
    public async Task<IActionResult> Create(
        [Bind(Prefix = nameof(ProgrammesPage.Form))] CreateProgrammeForm form,
        [FromServices] CreateProgramme verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(form, current.Id, cancellation);
        var done = string.IsNullOrWhiteSpace(form.Email)
            ? "Le programme est créé."
            : $"Le programme est créé. L’invitation part à {ContactRules.TidyEmail(form.Email)}.";
        return await this.AnswerAsync(
            outcome,
            () => this.Tell(done, RedirectToAction(nameof(ProgrammeController.Overview), "Programme", new { programmeId = outcome.Value })),
            async () => View("Programmes", await reads.ReadAsync(1, form, cancellation)),
            nameof(ProgrammesPage.Form)
        );
    }
}
