using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>
/// The published calls as an Atom feed (RFC 4287), so that people and other sites hear of a new call without coming back.
/// </summary>
internal static class CallFeed
{
    public const string Path = "/appels.atom";
    public const string ContentType = "application/atom+xml";

    /// <summary>Entries at most: a programme publishes a few calls a year.</summary>
    public const int Bound = 50;

    /// <param name="calls">Last published first.</param>
    /// <param name="site">Where the addresses lead.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(IReadOnlyList<PublishedCall> calls, SiteOptions site)
    {
        var self = new Uri(site.Link(Path));
        var feed = new SyndicationFeed([.. calls.Select(call => Entry(call, site))])
        {
            Id = self.AbsoluteUri,
            Title = new TextSyndicationContent($"Appels à projets – {site.Name}"),
            Language = "fr",
            // A feed always says a date; one without entry says the same at each reading.
            LastUpdatedTime = calls.Count == 0 ? DateTimeOffset.UnixEpoch : calls.Max(call => Utc(call.ChangedAt)),
        };
        feed.Authors.Add(new SyndicationPerson { Name = site.Publisher.Name ?? site.Name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, ContentType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(site.Link("/")), "text/html"));
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            feed.GetAtom10Formatter().WriteTo(xml);
        }

        return file.ToArray();
    }

    private static SyndicationItem Entry(PublishedCall call, SiteOptions site)
    {
        var entry = new SyndicationItem
        {
            Id = $"urn:uuid:{call.Id}",
            Title = new TextSyndicationContent(PrintableText.Clean(call.Title)),
            Summary = new TextSyndicationContent(PrintableText.Clean(call.Description)),
            PublishDate = Utc(call.PublishedAt),
            LastUpdatedTime = Utc(call.ChangedAt),
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(site.Link($"/appels/{call.Slug}")), "text/html"));
        entry.Categories.Add(new SyndicationCategory(PrintableText.Clean(call.ProgrammeName)));
        return entry;
    }

    private static DateTimeOffset Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
