using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>The list of neighbourhoods brought from a CSV file: shown, then applied.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}/quartiers/import")]
internal sealed class NeighbourhoodImportController(NeighbourhoodReads reads, CurrentUser current) : Controller
{
    private const string ImportField = "Csv";

    [HttpPost("")]
    public async Task<IActionResult> Preview(
        Guid programmeId,
        IFormFile? csv,
        [FromServices] ImportNeighbourhoods verb,
        CancellationToken cancellation
    )
    {
        var page = await reads.ListAsync(programmeId, new NeighbourhoodForm(), cancellation);
        if (csv is null or { Length: 0 } or { Length: > ImportNeighbourhoods.MaxBytes })
        {
            var why = csv is { Length: > 0 }
                ? $"Ce fichier est trop lourd : {FileWords.Size(ImportNeighbourhoods.MaxBytes)} au plus."
                : "Choisissez un fichier CSV qui contient au moins une ligne.";
            return Refuse(new Refusal("import.file", ImportField, why), page);
        }

        var read = await TableFile.ReadAsync(csv, cancellation);
        if (read.Fault is { } fault)
        {
            return Refuse(new Refusal("import.file", ImportField, fault), page);
        }

        var preview = await verb.PreviewAsync(programmeId, read, cancellation);
        return preview.Lines.Count > 0
            ? View("Neighbourhoods", page with { Import = preview })
            : Refuse(
                new Refusal(
                    "import.empty",
                    ImportField,
                    "Ce fichier ne contient aucun quartier : écrivez-en un par ligne, son nom puis son code."
                ),
                page
            );
    }

    [HttpPost("appliquer")]
    public async Task<IActionResult> Apply(
        Guid programmeId,
        string? csv,
        [FromServices] ImportNeighbourhoods verb,
        CancellationToken cancellation
    )
    {
        var applied = (await verb.ExecuteAsync(programmeId, csv ?? string.Empty, current.Id, cancellation)).Value;
        var (added, changed, refused) = (
            applied.Count(ImportOutcome.Added),
            applied.Count(ImportOutcome.Changed),
            applied.Count(ImportOutcome.Refused)
        );
        return Done(
            programmeId,
            $"{FrenchNumbers.Count(added, "quartier ajouté", "quartiers ajoutés")}, {FrenchNumbers.Count(changed, "modifié")}, "
                + $"{FrenchNumbers.Count(refused, "ligne laissée de côté", "lignes laissées de côté")}."
        );
    }

    private ViewResult Refuse(Outcome outcome, NeighbourhoodsPage page)
    {
        this.Refuse(outcome);
        return View("Neighbourhoods", page);
    }

    private IActionResult Done(Guid programmeId, string sentence) =>
        this.Tell(sentence, RedirectToAction("List", "Neighbourhoods", new { programmeId }));
}
