using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>An answer as a person and a test read it.</summary>
internal sealed class Page
{
    private Page(HttpResponseMessage response, string body, byte[] bytes)
    {
        Response = response;
        Body = body;
        Bytes = bytes;
        Document = new HtmlParser().ParseDocument(body);
    }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public string Body { get; }

    public byte[] Bytes { get; }

    public IHtmlDocument Document { get; }

    /// <summary>Where a redirect leads, without the host.</summary>
    public string? Location => Response.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;

    /// <summary>The visible words, with every kind of space made one ordinary space.</summary>
    public string Text => Words(Document.Body?.TextContent ?? Body);

    public string? Token => Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");

    /// <summary>The only element with that data-testid.</summary>
    public IElement Part(string testId) =>
        Document.QuerySelectorAll($"[data-testid='{testId}']") is [var only]
            ? only
            : throw new InvalidOperationException($"Expected one «{testId}» on the page, found {Parts(testId).Count}: {Text}");

    public IReadOnlyList<IElement> Parts(string testId) => [.. Document.QuerySelectorAll($"[data-testid='{testId}']")];

    public string? ValueOf(string name) =>
        Document.QuerySelector($"[name='{name}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };

    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Page(response, System.Text.Encoding.UTF8.GetString(bytes), bytes);
    }
}
