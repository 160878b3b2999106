using System.Runtime.CompilerServices;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>A file as it arrives; its content is read once, before the next one is asked for.</summary>
internal sealed record SentFile(string Name, Stream Content);

/// <summary>
/// Reads a form of files part after part, straight from the request: no file is ever whole in memory, nor written twice. The action bears
/// <see cref="StreamedFormAttribute"/>, and the form begins with its token, so that nothing of a forged request is kept.
/// </summary>
internal sealed class FileForm(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options)
{
    private const int TokenLength = 4_000;

    /// <summary>
    /// Opens the form of a request: null when it is not a form of files, or does not begin with the token of one of our pages.
    /// </summary>
    public async Task<OpenedFileForm?> OpenAsync(HttpContext http, CancellationToken cancellation)
    {
        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary
        )
        {
            return null;
        }

        var reader = new MultipartReader(boundary.ToString(), http.Request.Body);
        if (
            await NextAsync(reader, cancellation) is not { } first
            || first.AsFormDataSection() is not { } field
            || !string.Equals(field.Name, options.Value.FormFieldName, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var token = new char[TokenLength];
        using var text = new StreamReader(first.Body);
        var length = await text.ReadBlockAsync(token, cancellation);
        http.Request.Headers[options.Value.HeaderName!] = new string(token, 0, length);
        if (await antiforgery.IsRequestValidAsync(http))
        {
            return new OpenedFileForm(reader);
        }

        http.SayFormExpired();
        return null;
    }

    /// <summary>A form that breaks off is a request that went wrong, not a failure of ours.</summary>
    internal static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form of files breaks off.", broken);
        }
    }
}

/// <summary>A form whose token was right.</summary>
internal sealed class OpenedFileForm(MultipartReader reader)
{
    /// <summary>The files, one at a time. A field left empty sends none.</summary>
    public async IAsyncEnumerable<SentFile> FilesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await FileForm.NextAsync(reader, cancellation) is { } section)
        {
            if (section.AsFileSection() is { FileName.Length: > 0, FileStream: { } content } file)
            {
                yield return new SentFile(file.FileName, new SentStream(content));
            }
        }
    }
}
