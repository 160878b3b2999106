using System.Net;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Web.Tests.Visibility;

/// <summary>One verb at one address of the application, its parameters not filled yet.</summary>
internal sealed partial record Address(string Verb, string Pattern)
{
    /// <summary>Every address of every action, as the application routes them.</summary>
    public static IReadOnlyList<Address> All(TestApp app) =>
        [
            .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
            from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            select new Address(verb, "/" + endpoint.RoutePattern.RawText!.TrimStart('/')),
        ];

    /// <summary>Asks for it, a form without its token for a POST.</summary>
    /// <param name="browser">Who asks.</param>
    /// <param name="known">What its parameters are taken from.</param>
    /// <param name="name">The value that is guessed: left out of the answer.</param>
    public async Task<Answer> AskAsync(Browser browser, IReadOnlyDictionary<string, string> known, string name)
    {
        var path = EveryAddress.Fill(Pattern, known);
        using var request = new HttpRequestMessage(new HttpMethod(Verb), path);
        if (Verb == "POST")
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        var page = await Page.ReadAsync(await browser.Client.SendAsync(request));
        return new Answer(
            page.Status,
            Without(page.Location ?? string.Empty, name),
            Passing().Replace(Without(page.Body, name), string.Empty)
        );
    }

    public override string ToString() => $"{Verb} {Pattern}";

    private static string Without(string text, string name) => text.Replace(name, "…", StringComparison.Ordinal);

    /// <summary>What differs from one answer to the next whatever is asked: the tokens of forms.</summary>
    [GeneratedRegex("value=\"CfDJ8[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Passing();
}

/// <summary>All that an answer tells: two that are equal can't be told from one another.</summary>
internal sealed record Answer(HttpStatusCode Status, string Location, string Says)
{
    public override string ToString() => $"{(int)Status} {Location}".TrimEnd();
}
