using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Web.Tests.Visibility;

/// <summary>Every address one can ask the application for, and every word of what it answers, in whatever kind of file.</summary>
internal static partial class EveryAddress
{
    /// <summary>The address of each action that answers a GET, its parameters taken from what the test has.</summary>
    internal static IReadOnlyList<string> Of(TestApp app, IReadOnlyDictionary<string, string> known)
    {
        var addresses = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) is true
            )
            .Select(endpoint => Fill("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), known))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        // Searches and filters speak too.
        return [.. addresses, "/?q=zebulon", $"/coordination/appels/{known["slug"]}/fiches?q=zebulon", "/echanges?nonLus=true"];
    }

    /// <summary>What an answer says: its text, or the texts inside a workbook, a document or an archive; names of files count.</summary>
    internal static string Words(Page page)
    {
        var header = page.Response.Content.Headers.ContentDisposition?.ToString() ?? string.Empty;
        if (page.Bytes is not [(byte)'P', (byte)'K', ..])
        {
            return header + System.Net.WebUtility.HtmlDecode(page.Body);
        }

        var words = new StringBuilder(header);
        using var archive = new ZipArchive(new MemoryStream(page.Bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            words.Append(entry.FullName).Append(' ').Append(System.Net.WebUtility.HtmlDecode(reader.ReadToEnd())).Append('\n');
        }

        return words.ToString();
    }

    internal static string Fill(string pattern, IReadOnlyDictionary<string, string> known) =>
        Parameter()
            .Replace(
                pattern,
                parameter =>
                {
                    var name = parameter.Groups["name"].Value;
                    // «id» is the thing the address begins with.
                    var key =
                        name == "id"
                            ? (
                                pattern.StartsWith("/fiches/", StringComparison.Ordinal) ? "ficheId"
                                : pattern.StartsWith("/mon-organisation/", StringComparison.Ordinal) ? "organisationId"
                                : "id"
                            )
                            : name;
                    return known.TryGetValue(key, out var value) ? value
                        : parameter.Value.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
                        : parameter.Value.Contains("int", StringComparison.Ordinal) ? "1"
                        : "x";
                }
            );

    [GeneratedRegex(@"\{\**(?<name>[a-zA-Z]+)[^{}]*(\{[^}]*\}[^{}]*)*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
