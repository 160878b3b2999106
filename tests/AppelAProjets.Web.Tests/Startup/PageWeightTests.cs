using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup;

/// <summary>What a first visit downloads, and what a second one does not.</summary>
public sealed partial class PageWeightTests
{
    private const string OneYear = "max-age=31536000, immutable";

    [Fact]
    public async Task The_font_is_downloaded_once_and_kept_a_year()
    {
        await using var app = Serving();
        var stranger = app.Anonymous();
        var page = await stranger.GetAsync("/");
        var preloaded = page.Document.QuerySelector("link[rel=preload]")!.GetAttribute("href")!;
        var style = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var css = await stranger.Client.GetStringAsync(style, TestContext.Current.CancellationToken);

        var named = AddressInStyle().Matches(css).Select(match => match.Groups["address"].Value).Distinct().ToList();
        named.ShouldContain(Path.GetFileName(preloaded));
        foreach (var file in named.Append(Path.GetFileName(style)))
        {
            using var answer = await stranger.Client.GetAsync("/assets/" + file, TestContext.Current.CancellationToken);

            answer.IsSuccessStatusCode.ShouldBeTrue(file);
            answer.Headers.GetValues("Cache-Control").ShouldBe([OneYear], file);
        }
    }

    [Fact]
    public async Task The_icons_are_kept_a_year()
    {
        await using var app = Serving();
        var stranger = app.Anonymous();
        var page = await stranger.GetAsync("/");
        var sprites = page.Document.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();

        using var answer = await stranger.Client.GetAsync(sprites.ShouldHaveSingleItem(), TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Cache-Control").ShouldBe([OneYear]);
    }

    [Fact]
    public async Task Styles_and_scripts_travel_compressed()
    {
        await using var app = Serving();
        var stranger = app.Anonymous();
        var page = await stranger.GetAsync("/");
        var style = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var plain = await stranger.Client.GetByteArrayAsync(style, TestContext.Current.CancellationToken);

        using var answer = await AskAsync(stranger, style);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.ShouldNotBeEmpty();
        bytes.Length.ShouldBeLessThan(plain.Length / 3);
    }

    [Fact]
    public async Task A_public_page_travels_compressed_and_holds_no_token()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        foreach (var path in new[] { "/", $"/appels/{call.Slug}", "/aide", "/mentions-legales", "/donnees-personnelles", "/accessibilite" })
        {
            var page = await app.Anonymous().GetAsync(path);
            using var answer = await AskAsync(app.Anonymous(), path);

            answer.Content.Headers.ContentEncoding.ShouldBe(["br"], path);
            page.Body.ShouldNotContain("__RequestVerificationToken", customMessage: path);
        }
    }

    [Theory]
    [InlineData("/connexion")]
    [InlineData("/inscription")]
    [InlineData("/?q=lecture")]
    public async Task A_page_with_a_token_or_with_what_was_typed_travels_uncompressed(string path)
    {
        await using var app = new TestApp();

        using var answer = await AskAsync(app.Anonymous(), path);

        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_of_someone_who_signed_in_travels_uncompressed()
    {
        await using var app = new TestApp();
        var person = await app.SignedInAsync(await app.Given.UserAsync());

        using var answer = await AskAsync(person, "/");

        answer.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    // What runs from its build folder is served as in development (appsettings.Development.json); published, it needs no setting.
    private static TestApp Serving() =>
        new(new(StringComparer.Ordinal) { ["EnableStaticAssetsDevelopmentCaching"] = "true" }) { ServesAssets = true };

    private static async Task<HttpResponseMessage> AskAsync(Browser browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        return await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"url\(""?(?<address>[\w.-]+\.\w+)""?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddressInStyle();
}
