using System.Text;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Home;

/// <summary>What robots may visit (RFC 9309): the public pages, none of those that ask to sign in or that a message leads to.</summary>
internal static class RobotRules
{
    private static readonly string[] Private =
    [
        "/administration",
        "/coordination",
        "/evaluation",
        "/echanges",
        "/fiches/",
        "/mes-fiches",
        "/mon-compte",
        "/mon-organisation",
        "/appels/*/nouvelle-fiche",
        "/inscription/terminee",
        "/confirmer-adresse",
        "/nouveau-mot-de-passe",
        "/acces-refuse",
        "/erreur/",
        "/invitations/",
    ];

    public static byte[] Write(SiteOptions site)
    {
        string[] lines =
        [
            "User-agent: *",
            .. Private.Select(path => $"Disallow: {path}"),
            string.Empty,
            $"Sitemap: {site.Link(Sitemap.Path)}",
        ];
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + '\n');
    }
}
