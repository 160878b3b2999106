using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Html;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>
/// What the page of a call tells machines. schema.org has no type for a call for projects: it is told as the grant it leads to
/// (MonetaryGrant), which one can apply for between two instants (ApplyAction).
/// </summary>
internal static class CallMetadata
{
    // Readable accents; what HTML gives a meaning to stays escaped, so that no title closes the script element.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static PublicMetadata For(CallPage page)
    {
        return new(page.Call.Text.Title, Describe(page), PathOf(page), "article");
    }

    /// <summary>The content of the <c>application/ld+json</c> element.</summary>
    public static IHtmlContent Json(CallPage page, SiteOptions site)
    {
        var (call, programme, schedule) = (page.Call, page.Programme, page.Schedule);
        var address = site.Link(PathOf(page));
        IReadOnlyList<string> funders = programme.Partners.Count > 0 ? programme.Partners : [programme.Name];
        var grant = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "MonetaryGrant",
            ["@id"] = address,
            ["identifier"] = call.Code,
            ["name"] = call.Text.Title,
            ["description"] = call.Text.Summary,
            ["url"] = address,
            ["funder"] = new JsonArray([.. funders.Select(name => new JsonObject { ["@type"] = "Organization", ["name"] = name })]),
            ["potentialAction"] = new JsonObject
            {
                ["@type"] = "ApplyAction",
                ["startTime"] = FrenchDates.Machine(schedule.OpensAt, schedule.Zone),
                ["endTime"] = FrenchDates.Machine(schedule.ClosesAt, schedule.Zone),
                ["target"] = site.Link(page.StartPath),
            },
        };
        if (call.Requirements.MaxRequestedCents is { } cap)
        {
            grant["amount"] = new JsonObject
            {
                ["@type"] = "MonetaryAmount",
                ["currency"] = "EUR",
                ["maxValue"] = cap / 100m,
            };
        }

        return new HtmlString(grant.ToJsonString(Readable));
    }

    private static string Describe(CallPage page) => PublishedCall.Describe(page.Call.Text.Summary, page.Schedule, page.State);

    private static string PathOf(CallPage page) => $"/appels/{page.Call.Slug}";
}
