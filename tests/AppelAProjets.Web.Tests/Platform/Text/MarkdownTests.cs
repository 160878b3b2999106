using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Text;

[AnyDatabase("It asks nothing of a database.")]
public sealed class MarkdownTests
{
    [Fact]
    public void Paragraphs_lists_and_emphasis_become_html()
    {
        var page = Render("Un **mot**.\n\nPuis :\n\n- un\n- deux");

        page.QuerySelectorAll("p").Length.ShouldBe(2);
        page.QuerySelector("strong")!.TextContent.ShouldBe("mot");
        page.QuerySelectorAll("ul > li").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Avant <img src=x onerror=alert(1)> après")]
    [InlineData("<a href=\"javascript:alert(1)\">ici</a>")]
    [InlineData("<div onclick=\"alert(1)\">\n\n**gras**\n\n</div>")]
    [InlineData("<svg/onload=alert(1)>")]
    public void Html_is_shown_as_it_was_typed(string text)
    {
        var page = Render(text);

        page.QuerySelectorAll("script, img, svg, div, a, [onclick], [onerror]").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("<");
    }

    [Theory]
    [InlineData("[ici](javascript:alert(1))")]
    [InlineData("[ici](JavaScript:alert(1))")]
    [InlineData("[ici](java&#10;script:alert(1))")]
    [InlineData("[ici](<java\tscript:alert(1)>)")]
    [InlineData("[ici](&#1;javascript:alert(1))")]
    [InlineData("[ici](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[ici](vbscript:x)")]
    [InlineData("[ici][a]\n\n[a]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    public void A_link_that_is_a_script_keeps_only_its_words(string text)
    {
        var page = Render(text);

        page.QuerySelectorAll("a").ShouldBeEmpty();
        page.Body!.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("[ici](https://ville.example/page)", "https://ville.example/page")]
    [InlineData("[ici](/mentions-legales)", "/mentions-legales")]
    [InlineData("[ici](#droits)", "#droits")]
    [InlineData("[ici](mailto:contact@ville.example)", "mailto:contact@ville.example")]
    [InlineData("<contact@ville.example>", "mailto:contact@ville.example")]
    [InlineData("Voir https://ville.example", "https://ville.example")]
    public void A_plain_link_stays(string text, string address) => Render(text).QuerySelector("a")!.GetAttribute("href").ShouldBe(address);

    [Fact]
    public void A_picture_leaves_its_words()
    {
        var page = Render("Le logo ![de la **Ville**](https://ville.example/logo.png) officiel.");

        page.QuerySelectorAll("img").ShouldBeEmpty();
        page.Body!.TextContent.Trim().ShouldBe("Le logo de la Ville officiel.");
    }

    [Fact]
    public void Headings_start_where_the_page_says_and_keep_their_order()
    {
        var page = Render("# Un\n\n## Deux\n\n###### Six", firstHeading: 2);

        page.QuerySelectorAll("h1").ShouldBeEmpty();
        page.QuerySelector("h2")!.TextContent.ShouldBe("Un");
        page.QuerySelector("h3")!.TextContent.ShouldBe("Deux");
        page.QuerySelector("h6")!.TextContent.ShouldBe("Six");
        Render("### Seul").QuerySelector("h3").ShouldNotBeNull();
    }

    public static TheoryData<string> Costly =>
        new(
            "mot ",
            "[",
            "![](",
            "*_",
            "> ",
            "- ",
            "`",
            "<a",
            "&#",
            "((",
            "\n\n# t\n\n",
            "[a](b)",
            "https://a.example ",
            "\\",
            "~~~\n",
            "1. "
        );

    [Theory]
    [MemberData(nameof(Costly))]
    public void The_longest_text_of_anything_is_drawn(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (Markdown.MaxLength / piece.Length) + 1))[..Markdown.MaxLength];

        Html(text).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_longer_text_is_shown_as_typed()
    {
        var html = Html("# " + new string('x', Markdown.MaxLength));

        html.ShouldStartWith("<p># x");
    }

    private static IHtmlDocument Render(string text, int firstHeading = 3) => new HtmlParser().ParseDocument(Html(text, firstHeading));

    private static string Html(string text, int firstHeading = 3)
    {
        using var writer = new StringWriter();
        Markdown.Render(text, firstHeading).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
