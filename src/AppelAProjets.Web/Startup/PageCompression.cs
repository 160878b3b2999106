using System.IO.Compression;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.ResponseCompression;

namespace AppelAProjets.Web.Startup;

/// <summary>Compresses the public pages, and only them (<c>docs/decisions/compressed-pages.md</c>).</summary>
internal static class PageCompression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    /// <summary>Read by a stranger, and made of its address alone: nothing typed comes back in it.</summary>
    public static bool IsPublic(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.QueryString.HasValue
        && context.User.Identity?.IsAuthenticated != true
        && context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
}
