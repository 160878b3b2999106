using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>The documents of a call: règlement, annexes, and the models of the pieces it asks for.</summary>
[Route("coordination/appels/{slug}/parametres/documents")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class DocumentsController(CoordinatedCalls calls, DocumentReads reads, CurrentUser user) : Controller
{
    public const string Prefix = "Form";

    /// <summary>Room for a file of the largest size and the form around it.</summary>
    private const int BodyLimit = 11 * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Documents(string slug, CancellationToken cancellation) =>
        View("Documents", await reads.ReadAsync(await calls.OfAsync(slug, cancellation), new DocumentForm(), cancellation));

    [HttpPost("")]
    [RequestSizeLimit(BodyLimit)]
    [RequestFormLimits(MultipartBodyLengthLimit = BodyLimit)]
    public async Task<IActionResult> Add(
        string slug,
        [Bind(Prefix = Prefix)] DocumentForm form,
        [FromServices] AddDocument verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return ModelState.IsValid
            ? await this.AnswerAsync(
                await verb.ExecuteAsync(call.Id, form, user.Id, cancellation),
                () => Back(slug, "Le document est ajouté."),
                async () => View("Documents", await reads.ReadAsync(call, form, cancellation)),
                Prefix
            )
            : this.Unprocessable("Documents", await reads.ReadAsync(call, form, cancellation));
    }

    [HttpPost("{id:guid}/monter")]
    public async Task<IActionResult> Raise(string slug, Guid id, [FromServices] MoveDocumentUp verb, CancellationToken cancellation) =>
        this.Answer(
            await verb.ExecuteAsync((await calls.OfAsync(slug, cancellation)).Id, id, cancellation),
            () => Back(slug, "C’est enregistré.")
        );

    [HttpPost("{id:guid}/retrait")]
    public async Task<IActionResult> Remove(string slug, Guid id, [FromServices] RemoveDocument verb, CancellationToken cancellation) =>
        this.Answer(
            await verb.ExecuteAsync((await calls.OfAsync(slug, cancellation)).Id, id, user.Id, cancellation),
            () => Back(slug, "Le document est retiré.")
        );

    [HttpPost("modeles/{key}")]
    [RequestSizeLimit(BodyLimit)]
    [RequestFormLimits(MultipartBodyLengthLimit = BodyLimit)]
    public async Task<IActionResult> SetModel(
        string slug,
        string key,
        IFormFile? file,
        [FromServices] SetPieceModel verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await this.AnswerAsync(
            await verb.ExecuteAsync(call.Id, key, file, user.Id, cancellation),
            () => Back(slug, file is null ? "Le modèle est retiré." : "Le modèle est enregistré."),
            async () => View("Documents", await reads.ReadAsync(call, new DocumentForm(), cancellation))
        );
    }

    private IActionResult Back(string slug, string sentence) =>
        this.Tell(sentence, Redirect($"/coordination/appels/{slug}/parametres/documents"));
}
