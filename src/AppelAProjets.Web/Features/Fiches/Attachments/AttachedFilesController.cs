using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Files joined to a fiche: sent and taken out by its organisation, read by those who read the fiche.</summary>
[Route("fiches/{id:guid}/pieces")]
internal sealed class AttachedFilesController(
    EditorReads editor,
    AttachedFileReads reads,
    JoinFiles join,
    RemoveFile remove,
    FileForm forms,
    FileStore store,
    CurrentUser user,
    TimeProvider clock
) : Controller
{
    /// <summary>Ten files of 25 Mo, and the words around them.</summary>
    private const long MaxBytes = (FileSlot.MaxFiles * 25L * 1024 * 1024) + (1024 * 1024);

    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpGet("")]
    public IActionResult Index(Guid id) => Redirect(Section(id));

    // The token is the first part of the form, which is read as it comes: the filter would read it whole.
    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpPost("")]
    [IgnoreAntiforgeryToken]
    [StreamedForm]
    [RequestSizeLimit(MaxBytes)]
    public async Task<IActionResult> Join(Guid id, [FromQuery] string? emplacement, CancellationToken cancellation)
    {
        if (await forms.OpenAsync(HttpContext, cancellation) is not { } form)
        {
            return BadRequest();
        }

        return FileSlot.Read(emplacement) is { } slot
            ? await AnswerAsync(
                id,
                await join.ExecuteAsync(id, slot, form.FilesAsync(cancellation), user.Id, cancellation),
                Place(id, slot),
                cancellation
            )
            : NotFound();
    }

    /// <summary>Takes up again a file of an earlier fiche.</summary>
    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpPost("reprise")]
    public async Task<IActionResult> Reuse(
        Guid id,
        [FromQuery] string? emplacement,
        [FromForm] Guid fichier,
        [FromServices] ReuseFile reuse,
        CancellationToken cancellation
    ) =>
        FileSlot.Read(emplacement) is { } slot
            ? await AnswerAsync(id, await reuse.ExecuteAsync(id, slot, fichier, user.Id, cancellation), Place(id, slot), cancellation)
            : NotFound();

    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpPost("{file:guid}/validite")]
    public async Task<IActionResult> Validity(
        Guid id,
        Guid file,
        [FromForm] string? jusquau,
        [FromServices] SetValidity validity,
        CancellationToken cancellation
    ) => await AnswerAsync(id, await validity.ExecuteAsync(id, file, jusquau, cancellation), $"{Section(id)}#fichier-{file}", cancellation);

    [Authorize(Policy = FichesAuthorization.Reader)]
    [HttpGet("{file:guid}")]
    public async Task<IActionResult> Download(Guid id, Guid file, CancellationToken cancellation) =>
        await reads.FileAsync(id, file, cancellation) is { } found
            ? FileDownload.Send(found, store, await reads.MaskedNameAsync(id, file, cancellation))
            : NotFound();

    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpGet("{file:guid}/retrait")]
    public async Task<IActionResult> Remove(Guid id, Guid file, CancellationToken cancellation) =>
        await reads.RemovalAsync(id, file, cancellation) is { } page ? View("RemoveFile", page) : NotFound();

    [Authorize(Policy = FichesAuthorization.WriteFiche)]
    [HttpPost("{file:guid}/retrait")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveConfirmed(Guid id, Guid file, CancellationToken cancellation) =>
        await this.AnswerAsync(
            await remove.ExecuteAsync(id, file, cancellation),
            () => Redirect(Section(id)),
            async () => await reads.RemovalAsync(id, file, cancellation) is { } page ? View("RemoveFile", page) : NotFound()
        );

    internal static string Section(Guid id) => $"/fiches/{id}/modifier?section={SectionSlug.For(FicheSection.Pieces)}";

    private static string Place(Guid id, FileSlot slot) =>
        $"{Section(id)}#{TagHelpers.FieldErrors.IdOf($"{EditorController.Prefix}.{slot.Field}")}-title";

    private Task<IActionResult> AnswerAsync(Guid id, Outcome outcome, string next, CancellationToken cancellation) =>
        this.AnswerAsync(
            outcome,
            () => Redirect(next),
            async () =>
                View(
                    "/Features/Fiches/Editing/Editor.cshtml",
                    new EditorPage(await editor.FicheAsync(id, cancellation), FicheSection.Pieces, clock.UtcNow())
                ),
            EditorController.Prefix
        );
}
