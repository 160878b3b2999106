using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>What a coordinator takes away of a filed fiche: a Word copy, the whole file, or its pieces alone.</summary>
[Authorize(Policy = FichesAuthorization.CoordinatedFiche)]
[Route("fiches/{id:guid}/dossier")]
internal sealed class FiledFicheController(FicheReads readings, FicheArchive archive, CurrentUser user) : Controller
{
    [HttpGet("copie.docx")]
    public async Task<IActionResult> Word(Guid id, CancellationToken cancellation)
    {
        var reading = await ReadAsync(id, cancellation);
        Response.Headers.CacheControl = "private, no-store";
        return File(CopyInWord.Write(FicheCopies.Copy(reading)), WordDocument.ContentType, $"fiche-{reading.Number}.docx");
    }

    [HttpGet("dossier.zip")]
    public async Task<IActionResult> Whole(Guid id, CancellationToken cancellation)
    {
        var reading = await ReadAsync(id, cancellation);
        return new ZipDownload($"fiche-{reading.Number}.zip", (zip, token) => archive.WriteFiledAsync(zip, reading, token));
    }

    [HttpGet("pieces.zip")]
    public async Task<IActionResult> Pieces(Guid id, CancellationToken cancellation)
    {
        var reading = await ReadAsync(id, cancellation);
        return new ZipDownload($"pieces-{reading.Number}.zip", (zip, token) => archive.WritePiecesAsync(zip, reading, token));
    }

    // The policy has found a version in force; a file that awaits the antivirus has no name for those who examine.
    private async Task<FicheReading> ReadAsync(Guid id, CancellationToken cancellation) =>
        FicheReading.Of((await readings.ForMemberAsync(id, user.Id, cancellation))!).WithoutPendingNames();
}
