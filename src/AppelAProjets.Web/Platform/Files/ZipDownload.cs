using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Hands an archive over as it is made: nothing of it is kept, in memory or on the disk.</summary>
/// <param name="name">Its name, with its extension.</param>
/// <param name="write">Writes its entries.</param>
internal sealed class ZipDownload(string name, Func<ZipArchive, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // The library writes the few bytes around each entry without waiting; contents are written asynchronously.
            body.AllowSynchronousIO = true;
        }

        var cancellation = context.HttpContext.RequestAborted;
        await using var archive = await ZipArchive.CreateAsync(
            response.Body,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancellation
        );
        await write(archive, cancellation);
    }
}
