using AppelAProjets.Web.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Hands a file someone joined over as a download: never shown inside our pages, never guessed to be something else, and kept by nobody on
/// the way since only some may read it.
/// </summary>
internal sealed class FileDownload : FileStreamResult
{
    /// <param name="file">The file.</param>
    /// <param name="content">Its content, from <see cref="FileStore.OpenRead(StoredFile)"/>; closed once sent.</param>
    public FileDownload(StoredFile file, Stream content)
        : base(content, FileWords.MediaType(file?.Format ?? throw new ArgumentNullException(nameof(file))))
    {
        FileDownloadName = file.Name;
        EntityTag = new EntityTagHeaderValue($"\"{file.ContentHash}\"");
        EnableRangeProcessing = true;
    }

    /// <summary>
    /// The file, or why it is not handed over: 423 while the antivirus has not answered, 410 once it was found dangerous.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="store">Where its content is.</param>
    /// <param name="name">The name it is handed over under; its own when null.</param>
    public static IActionResult Send(StoredFile file, FileStore store, string? name = null)
    {
        return file.Scan switch
        {
            ScanState.Pending => new StatusCodeResult(StatusCodes.Status423Locked),
            ScanState.Infected => new StatusCodeResult(StatusCodes.Status410Gone),
            _ => new FileDownload(file, store.OpenRead(file)) { FileDownloadName = name ?? file.Name },
        };
    }

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // Were a browser to show it all the same, it would run nothing and reach nothing of ours.
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-cache";
        return base.ExecuteResultAsync(context);
    }
}
