using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// Builds the header from the identity alone, with no query: the claims «can:…» say which links are useful. They open
/// nothing; each page checks its own policy.
/// </summary>
[ViewComponent(Name = "MainNavigation")]
public sealed class MainNavigationViewComponent(IOptions<SiteIdentity> site) : ViewComponent
{
    private static readonly (string Claim, NavigationLink Link)[] Reserved =
    [
        ("can:apply", new("fiches", "Mes fiches", "/mes-fiches")),
        ("can:evaluate", new("evaluations", "Mes évaluations", "/evaluation")),
        ("can:coordinate", new("coordination", "Coordination", "/coordination")),
        ("can:administer", new("administration", "Administration", "/administration")),
    ];

    public IViewComponentResult Invoke(string? current, bool wide)
    {
        var links = new List<NavigationLink> { new("calls", "Appels à projets", "/") };
        SignedInUser? user = null;
        if (UserClaimsPrincipal is { Identity.IsAuthenticated: true } principal)
        {
            links.AddRange(Reserved.Where(entry => principal.HasClaim(claim => string.Equals(claim.Type, entry.Claim, StringComparison.Ordinal))).Select(entry => entry.Link));
            user = new SignedInUser(
                principal.FindFirstValue("name") ?? principal.Identity.Name ?? "Mon compte",
                principal.FindFirstValue("organisation"));
        }

        var model = new MainNavigation(site.Value.Name, site.Value.Subtitle, links, current, user, wide);
        return View("/Features/Shared/_Header.cshtml", model);
    }
}
