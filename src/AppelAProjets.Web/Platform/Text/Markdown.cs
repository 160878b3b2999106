using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace AppelAProjets.Web.Platform.Text;

/// <summary>
/// Text written in Markdown by someone we trust with words, not with pages: no HTML of theirs, no picture from elsewhere, no link that is
/// a script. What cannot be read as Markdown is shown as it was typed.
/// </summary>
internal static class Markdown
{
    /// <summary>A longer text is shown as typed: no page of ours has any, and the cost of a page has to stay known.</summary>
    public const int MaxLength = 20_000;

    private const int DeepestHeading = 6;

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    /// <param name="text">As typed.</param>
    /// <param name="firstHeading">The level of its highest heading on the page, 2 to 6: the page keeps one h1.</param>
    public static IHtmlContent Render(string? text, int firstHeading = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstHeading, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstHeading, DeepestHeading);
        if (string.IsNullOrWhiteSpace(text))
        {
            return HtmlString.Empty;
        }

        try
        {
            return text.Length > MaxLength ? AsTyped(text) : new HtmlString(Rendered(text, firstHeading));
        }
        catch (ArgumentException)
        {
            // The library refuses what is nested hundreds of levels deep.
            return AsTyped(text);
        }
    }

    private static string Rendered(string text, int firstHeading)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var shift = headings.Count == 0 ? 0 : firstHeading - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(DeepestHeading, heading.Level + shift);
        }

        foreach (
            var link in document
                .Descendants<LinkInline>()
                .Where(link => link.IsImage || !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url))
                .ToList()
        )
        {
            Unwrap(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document.ToHtml(Pipeline);
    }

    /// <summary>Leaves the words of a link or of a picture, without what they pointed at.</summary>
    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    /// <summary>
    /// An address of ours, of the web, of a mailbox or of a telephone; browsers skip blanks and controls inside a scheme, so none is let
    /// through.
    /// </summary>
    private static bool IsSafe(string? url)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return false;
        }

        var end = url.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || url[end] != ':' || Schemes.Contains(url[..end], StringComparer.OrdinalIgnoreCase);
    }

    private static HtmlContentBuilder AsTyped(string text)
    {
        var typed = new HtmlContentBuilder();
        foreach (
            var paragraph in text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            typed.AppendHtml("<p>").Append(paragraph).AppendHtml("</p>\n");
        }

        return typed;
    }
}
