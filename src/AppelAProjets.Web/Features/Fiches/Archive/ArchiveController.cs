using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>What an organisation takes away of its fiche, filed or not: a Word copy, or everything.</summary>
[Authorize(Policy = FichesAuthorization.OwnFiche)]
[Route("fiches/{id:guid}")]
internal sealed class ArchiveController(ArchiveReads reads, FicheArchive archive) : Controller
{
    [HttpGet("copie.docx")]
    public async Task<IActionResult> Word(Guid id, CancellationToken cancellation) =>
        File(
            CopyInWord.Write((await reads.CurrentAsync(id, cancellation)).Copy),
            WordDocument.ContentType,
            $"{await NameAsync(id, cancellation)}.docx"
        );

    [HttpGet("archive.zip")]
    public async Task<IActionResult> Archive(Guid id, CancellationToken cancellation) =>
        new ZipDownload($"{await NameAsync(id, cancellation)}.zip", (zip, token) => archive.WriteAsync(zip, id, token));

    private async Task<string> NameAsync(Guid id, CancellationToken cancellation) =>
        (await reads.NumbersAsync(id, cancellation)).Number is { } number ? $"fiche-{number}" : "fiche-brouillon";
}
