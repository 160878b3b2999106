using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Home;

/// <summary>One public page.</summary>
/// <param name="Path">From the root of the site.</param>
/// <param name="ChangedAt">UTC instant of its last change, when it is known.</param>
internal sealed record PublicAddress(string Path, DateTime? ChangedAt = null);

/// <summary>The public pages, for search engines (the sitemap protocol, sitemaps.org).</summary>
internal static class Sitemap
{
    public const string Path = "/sitemap.xml";

    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Write(IReadOnlyList<PublicAddress> pages, SiteOptions site)
    {
        var document = new XDocument(
            new XElement(
                Protocol + "urlset",
                pages.Select(page => new XElement(
                    Protocol + "url",
                    new XElement(Protocol + "loc", site.Link(page.Path)),
                    page.ChangedAt is { } at
                        ? new XElement(Protocol + "lastmod", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
                        : null
                ))
            )
        );
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            document.Save(xml);
        }

        return file.ToArray();
    }
}
