using AppelAProjets.Web.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Hands a file someone joined over as a download: never shown inside our pages, never guessed to be something else, and kept by nobody on
/// the way since only some may read it.
/// </summary>
public sealed class FileDownload : FileStreamResult
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

    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        return base.ExecuteResultAsync(context);
    }
}
