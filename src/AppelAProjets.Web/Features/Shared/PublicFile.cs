using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// A file that is the same for everyone: anyone on the way may keep it for a while, and asking for it again costs a 304 while its
/// content is the same.
/// </summary>
internal sealed class PublicFile : FileContentResult
{
    private readonly TimeSpan _keptFor;

    /// <param name="content">The file.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="keptFor">How long it may be kept without asking.</param>
    public PublicFile(byte[] content, string contentType, TimeSpan keptFor)
        : base(content, contentType)
    {
        _keptFor = keptFor;
        EntityTag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(content))}\"");
    }

    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = _keptFor };
        return base.ExecuteResultAsync(context);
    }
}
