using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Home;

public sealed partial class SearchEnginesTests
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly Dictionary<string, string?> Site = new(StringComparer.Ordinal)
    {
        ["Site:BaseUrl"] = "https://appels.exemple.fr/",
        ["Site:Name"] = "Appels de Soissons",
    };

    [Fact]
    public async Task The_sitemap_lists_the_public_pages_and_when_the_calls_changed()
    {
        await using var app = new TestApp(Site);
        await app.Given.CallAsync(slug: "cite-2022");

        var answer = await app.Anonymous().GetAsync("/sitemap.xml");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        Pages(answer)
            .ShouldBe([
                ("https://appels.exemple.fr/", "2022-03-08T08:00:00Z"),
                ("https://appels.exemple.fr/appels/cite-2022", "2022-03-08T08:00:00Z"),
                ("https://appels.exemple.fr/aide", null),
                ("https://appels.exemple.fr/accessibilite", null),
                ("https://appels.exemple.fr/mentions-legales", null),
                ("https://appels.exemple.fr/donnees-personnelles", null),
            ]);
    }

    [Fact]
    public async Task Drafts_and_calls_to_be_published_later_are_not_in_the_sitemap()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        await app.DbAsync(async db =>
        {
            db.Add(
                new Call(
                    app.Clock.NewId(),
                    call.ProgrammeId,
                    "brouillon",
                    "B",
                    new CallText { Title = "Brouillon", Summary = "Court" },
                    Given.ReferenceSchedule
                )
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        (await app.Anonymous().GetAsync("/sitemap.xml")).Body.ShouldNotContain("brouillon");
        app.Clock.MoveTo(call.Schedule.OpensAt.AddDays(-2));

        var before = Pages(await app.Anonymous().GetAsync("/sitemap.xml"));
        before.Count.ShouldBe(5);
        before[0].Changed.ShouldBeNull();
    }

    [Fact]
    public async Task Every_page_of_the_sitemap_answers_and_robots_may_visit_it()
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();
        var browser = app.Anonymous();
        var forbidden = Forbidden(await browser.GetAsync("/robots.txt"));

        foreach (var (address, _) in Pages(await browser.GetAsync("/sitemap.xml")))
        {
            var path = new Uri(address).AbsolutePath;
            (await browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
            forbidden.ShouldNotContain(rule => rule.IsMatch(path), path);
        }

        forbidden.ShouldNotContain(rule => rule.IsMatch("/appels.atom") || rule.IsMatch("/appels/cite/calendrier.ics"));
    }

    [Fact]
    public async Task Robots_stay_out_of_every_page_that_asks_to_sign_in_and_know_the_sitemap()
    {
        await using var app = new TestApp(Site);

        var answer = await app.Anonymous().GetAsync("/robots.txt");

        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        answer.Body.ShouldStartWith("User-agent: *\n");
        answer.Body.ShouldEndWith("\nSitemap: https://appels.exemple.fr/sitemap.xml\n");
        var forbidden = Forbidden(answer);
        var locked = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            )
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) is true
            )
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!, "x").TrimStart('/'))
            .ToList();
        locked.Count.ShouldBeGreaterThan(15);
        locked.Where(path => !forbidden.Any(rule => rule.IsMatch(path))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/appels.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/appels/cite-2022/calendrier.ics")]
    public async Task A_public_file_asked_for_again_is_not_sent_again_while_it_is_the_same(string path)
    {
        await using var app = new TestApp();
        await app.Given.CallAsync(slug: "cite-2022");
        var first = await app.Anonymous().GetAsync(path);
        app.Clock.MoveTo(TestApp.DefaultNow.AddHours(1));

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        using var again = await app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken);

        first.Response.Headers.CacheControl!.Public.ShouldBeTrue();
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Response.Headers.ETag);
        (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_call_changes_the_sitemap_for_those_who_have_it()
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();
        var first = await app.Anonymous().GetAsync("/sitemap.xml");

        await app.Given.CallAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sitemap.xml");
        request.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        using var again = await app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_home_page_presents_the_site_and_leads_to_the_feed()
    {
        await using var app = new TestApp(Site);

        var page = await app.Anonymous().GetAsync("/");

        var head = page.Document.Head!;
        head.QuerySelector("meta[name=description]")!.GetAttribute("content")!.ShouldStartWith("Trouvez un appel à projets");
        head.QuerySelector("meta[property='og:site_name']")!.GetAttribute("content").ShouldBe("Appels de Soissons");
        head.QuerySelector("meta[property='og:type']")!.GetAttribute("content").ShouldBe("website");
        head.QuerySelector("meta[property='og:url']")!.GetAttribute("content").ShouldBe("https://appels.exemple.fr/");
        head.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://appels.exemple.fr/");
        head.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href").ShouldBe("/appels.atom");
        Page.Words(page.Document.QuerySelector("main a[href='/appels.atom']")!.TextContent)
            .ShouldBe("Être prévenu des nouveaux appels (flux Atom)");
    }

    [Fact]
    public async Task A_search_is_not_a_page_to_index_and_a_page_of_closed_calls_is_one_of_its_own()
    {
        await using var app = new TestApp(Site);
        var programme = await app.Given.ProgrammeAsync();
        await app.DbAsync(async db =>
        {
            for (var i = 0; i < 11; i++)
            {
                var call = new Call(
                    app.Clock.NewId(),
                    programme.Id,
                    $"appel-{i}",
                    $"A{i}",
                    new CallText { Title = $"Appel {i}", Summary = "Court" },
                    Given.ReferenceSchedule
                );
                call.Publish(call.Schedule.OpensAt);
                db.Add(call);
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        app.Clock.MoveTo(Given.ReferenceSchedule.NotificationAt);

        var search = (await app.Anonymous().GetAsync("/?q=appel")).Document.Head!;
        var second = (await app.Anonymous().GetAsync("/?page=2")).Document.Head!;

        search.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        search.QuerySelector("link[rel=canonical]").ShouldBeNull();
        second.QuerySelector("meta[name=robots]").ShouldBeNull();
        second.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://appels.exemple.fr/?page=2");
    }

    private static List<(string Address, string? Changed)> Pages(Page sitemap)
    {
        var root = XDocument.Parse(sitemap.Body).Root!;
        root.Name.ShouldBe(Protocol + "urlset");
        return
        [
            .. root.Elements(Protocol + "url")
                .Select(url => (url.Element(Protocol + "loc")!.Value, url.Element(Protocol + "lastmod")?.Value)),
        ];
    }

    /// <summary>A rule forbids the addresses that begin with it; a star stands for anything (RFC 9309, §2.2.2).</summary>
    private static List<Regex> Forbidden(Page robots) =>
        [
            .. robots
                .Body.Split('\n')
                .Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal))
                .Select(line => new Regex(
                    "^" + Regex.Escape(line["Disallow: ".Length..]).Replace("\\*", ".*", StringComparison.Ordinal),
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )),
        ];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
