using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>The list of priority neighbourhoods of a programme.</summary>
[Authorize(Policy = ProgrammeCoordinatorPolicy.Name)]
[Route("coordination/programmes/{programmeId:guid}/quartiers")]
public sealed class NeighbourhoodsController(NeighbourhoodReads reads, CurrentUser current) : Controller
{
    private const string ImportField = "Csv";

    [HttpGet("")]
    public async Task<IActionResult> List(Guid programmeId, CancellationToken cancellation) =>
        View("Neighbourhoods", await reads.ListAsync(programmeId, new NeighbourhoodForm(), cancellation));

    [HttpPost("")]
    public async Task<IActionResult> Add(
        Guid programmeId,
        [Bind(Prefix = nameof(NeighbourhoodsPage.Form))] NeighbourhoodForm form,
        [FromServices] AddNeighbourhood verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(programmeId, form, cancellation);
        return await this.AnswerAsync(
            outcome,
            () => Done(programmeId, $"«\u00A0{form.Name?.Trim()}\u00A0» est dans la liste."),
            async () => View("Neighbourhoods", await reads.ListAsync(programmeId, form, cancellation)),
            nameof(NeighbourhoodsPage.Form)
        );
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid programmeId, Guid id, CancellationToken cancellation) =>
        await reads.OneAsync(programmeId, id, cancellation) is { } page ? View("Neighbourhood", page) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(
        Guid programmeId,
        Guid id,
        [Bind(Prefix = nameof(NeighbourhoodPage.Form))] NeighbourhoodForm form,
        [FromServices] ChangeNeighbourhood verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(programmeId, id, form, cancellation);
        if (outcome.Kind == RefusalKind.Conflict)
        {
            if (await reads.OneAsync(programmeId, id, cancellation) is not { Form: var recorded })
            {
                return NotFound();
            }

            form.Version = recorded.Version;
            Response.StatusCode = outcome.Status();
            return View(
                "Neighbourhood",
                new NeighbourhoodPage(programmeId, id, form, new NeighbourhoodRow(id, recorded.Name!, recorded.Code))
            );
        }

        return this.Answer(
            outcome,
            () => Done(programmeId, $"«\u00A0{form.Name?.Trim()}\u00A0» est enregistré."),
            () => View("Neighbourhood", new NeighbourhoodPage(programmeId, id, form)),
            nameof(NeighbourhoodPage.Form)
        );
    }

    [HttpPost("{id:guid}/monter")]
    public async Task<IActionResult> Up(Guid programmeId, Guid id, [FromServices] MoveNeighbourhood verb, CancellationToken cancellation) =>
        Moved(programmeId, await verb.ExecuteAsync(programmeId, id, up: true, cancellation), "est monté");

    [HttpPost("{id:guid}/descendre")]
    public async Task<IActionResult> Down(
        Guid programmeId,
        Guid id,
        [FromServices] MoveNeighbourhood verb,
        CancellationToken cancellation
    ) => Moved(programmeId, await verb.ExecuteAsync(programmeId, id, up: false, cancellation), "est descendu");

    [HttpPost("{id:guid}/retirer")]
    public async Task<IActionResult> Remove(
        Guid programmeId,
        Guid id,
        [FromServices] RemoveNeighbourhood verb,
        CancellationToken cancellation
    )
    {
        var outcome = await verb.ExecuteAsync(programmeId, id, current.Id, cancellation);
        return Done(
            programmeId,
            outcome.IsDone ? $"«\u00A0{outcome.Value}\u00A0» n’est plus dans la liste." : "Ce quartier n’était déjà plus dans la liste."
        );
    }

    [HttpPost("import")]
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

        using var bytes = new MemoryStream((int)csv.Length);
        await csv.CopyToAsync(bytes, cancellation);
        var preview = await verb.PreviewAsync(
            programmeId,
            Data.Conventions.PlainText.Clean(CsvReader.Decode(bytes.ToArray())),
            cancellation
        );
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

    [HttpPost("import/appliquer")]
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

    private IActionResult Moved(Guid programmeId, Outcome<string> outcome, string how) =>
        this.Answer(outcome, () => Done(programmeId, $"«\u00A0{outcome.Value}\u00A0» {how}."));

    private IActionResult Done(Guid programmeId, string sentence) =>
        this.Tell(sentence, RedirectToAction(nameof(List), new { programmeId }));
}
