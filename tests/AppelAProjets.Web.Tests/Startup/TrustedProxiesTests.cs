using System.Diagnostics;
using System.Net;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup;

/// <summary>Who may say that a visitor came from elsewhere, or over TLS.</summary>
[AnyDatabase("Proxies are judged before any database is asked.")]
public sealed class TrustedProxiesTests
{
    [Fact]
    public async Task A_stranger_who_changes_its_X_Forwarded_For_is_still_counted_as_one_address()
    {
        await using var app = new TestApp();
        using var client = From(app, "198.51.100.7");

        var answers = await PostFromManyAsync(client);

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("::1", null)]
    [InlineData("::ffff:127.0.0.1", null)]
    [InlineData("172.30.80.1", "172.30.80.1")]
    [InlineData("::ffff:172.30.80.1", "172.30.80.1")]
    [InlineData("10.2.77.1", "10.2.0.0/16")]
    [InlineData("10.2.77.1", "10.2.0.4/16")]
    [InlineData("fd00::12", "fd00::/64")]
    public async Task Visitors_behind_a_trusted_proxy_are_counted_apart(string proxy, string? trusted)
    {
        await using var app = Trusting(trusted);
        using var client = From(app, proxy);

        var answers = await PostFromManyAsync(client);

        answers.ShouldNotContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Through_two_trusted_proxies_the_visitor_is_the_one_before_both()
    {
        await using var app = Trusting("10.2.0.0/16");
        using var client = From(app, "127.0.0.1");

        var answers = await PostFromManyAsync(client, visitor => $"{visitor}, 203.0.113.50, 10.2.0.9");

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests, "what comes before the visitor is the visitor's own invention");
    }

    [Theory]
    [InlineData("172.30.80.1", true)]
    [InlineData("172.30.80.2", false)]
    public async Task Https_is_believed_from_a_trusted_proxy_only(string proxy, bool secure)
    {
        await using var app = Trusting("172.30.80.1");
        using var client = From(app, proxy);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var form = await client.GetAsync("/connexion", TestContext.Current.CancellationToken);
        using var closed = await client.GetAsync("/mon-compte", TestContext.Current.CancellationToken);

        var cookie = form
            .Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("appelaprojets-formulaire=", StringComparison.Ordinal));
        cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure);
        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        closed
            .Headers.Location!.ToString()
            .ShouldStartWith("/connexion", Case.Sensitive, "the browser keeps the scheme and the host it used");
    }

    [Theory]
    [InlineData("10")]
    [InlineData("mandataire.exemple.fr")]
    [InlineData("10.2.0.0/33")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("")]
    public void A_proxy_that_is_neither_an_address_nor_a_network_is_refused_with_its_key(string text)
    {
        var answer = new TrustedProxiesValidator().Validate(
            null,
            new SiteOptions { BaseUrl = "http://localhost", TrustedProxies = ["10.2.0.4", text] }
        );

        answer.Failures.ShouldHaveSingleItem().ShouldStartWith("Site:TrustedProxies:1 («" + text + "») n'est ni une adresse ni un réseau");
    }

    [Fact]
    public async Task A_wrong_proxy_stops_the_start_with_one_sentence()
    {
        using var folder = TestDatabase.CreateMissing();
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_CONTENTROOT"] = folder.Folder,
                ["Database__Provider"] = TestDatabase.Provider.Name,
                ["ConnectionStrings__AppelAProjets"] = folder.ConnectionString,
                ["Site__BaseUrl"] = "http://localhost",
                ["Site__TrustedProxies__0"] = "mandataire",
                ["Mail__From"] = "ne-pas-repondre@appelaprojets.example",
            },
        };

        using var process = Process.Start(start)!;
        // Read too, or a full pipe would stop the process in the middle of its sentence.
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(1, await output);
        said.Trim()
            .ShouldBe(
                "Site:TrustedProxies:0 («mandataire») n'est ni une adresse ni un réseau : indiquez par exemple 10.2.0.4 ou 10.2.0.0/16, "
                    + "jamais tout Internet."
            );
    }

    private static TestApp Trusting(string? proxy) => new(proxy is null ? [] : new() { ["Site:TrustedProxies:0"] = proxy });

    /// <summary>One post more than one address may send, each said to come from another visitor.</summary>
    private static async Task<List<HttpStatusCode>> PostFromManyAsync(HttpClient client, Func<string, string>? chain = null)
    {
        var answers = new List<HttpStatusCode>();
        for (var visitor = 0; visitor <= RateLimits.PostsPerMinute; visitor++)
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "/connexion") { Content = new FormUrlEncodedContent([]) };
            var address = $"203.0.113.{visitor + 100}";
            post.Headers.Add("X-Forwarded-For", chain is null ? address : chain(address));
            using var answer = await client.SendAsync(post, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }

    /// <summary>A client whose connections come from that address.</summary>
    private static HttpClient From(TestApp app, string address)
    {
        app.VisitedFrom(address);
        return app.Anonymous().Client;
    }
}
