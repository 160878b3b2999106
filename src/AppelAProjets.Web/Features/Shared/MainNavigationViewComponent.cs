using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// Builds the header from the roles the person holds now. The links open nothing: each page checks its own policy. The page that
/// tells of a failure asks nothing of the database, which may be what failed.
/// </summary>
[ViewComponent(Name = "MainNavigation")]
internal sealed class MainNavigationViewComponent(IOptions<SiteOptions> site, CurrentUser person, PageProgramme programme) : ViewComponent
{
    private static readonly NavigationLink Calls = new("calls", "Appels à projets", "/");

    private static readonly NavigationLink Help = new("help", "Aide", "/aide");

    private static readonly (Func<UserRoles, bool> Useful, NavigationLink Link)[] Reserved =
    [
        (roles => roles.IsApplicant, new("fiches", "Mes fiches", "/mes-fiches")),
        (roles => roles.Is(CallRole.Evaluator), new("evaluations", "Mes évaluations", "/evaluation")),
        (roles => roles.Is(CallRole.Evaluator) || roles.Is(CallRole.Coordinator), new("discussions", "Échanges", "/echanges")),
        (roles => roles.Is(CallRole.Coordinator), new("coordination", "Coordination", "/coordination")),
        (roles => roles.IsAdministrator, new("administration", "Administration", "/administration")),
    ];

    public async Task<IViewComponentResult> InvokeAsync(string? current, bool wide)
    {
        var (links, user) = await IdentityAsync();
        // In a programme, its name; elsewhere, what the installation says of itself.
        var subtitle = (await programme.FindAsync())?.Name ?? site.Value.Subtitle;
        return View("/Features/Shared/_Header.cshtml", new MainNavigation(site.Value.Name, subtitle, links, current, user, wide));
    }

    private async Task<(IReadOnlyList<NavigationLink> Links, SignedInUser? User)> IdentityAsync()
    {
        if (!person.IsSignedIn)
        {
            return ([Calls, Help], null);
        }

        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return ([Calls, Help], new SignedInUser(UserClaimsPrincipal.Identity?.Name ?? "Mon compte", null));
        }

        var roles = await person.RolesAsync(HttpContext.RequestAborted);
        return (
            [Calls, .. Reserved.Where(entry => entry.Useful(roles)).Select(entry => entry.Link), Help],
            new SignedInUser(roles.DisplayName is { Length: > 0 } name ? name : "Mon compte", DetailOf(roles))
        );
    }

    private static string? DetailOf(UserRoles roles) =>
        roles switch
        {
            { Organisations: [var organisation, ..] } => organisation.Name,
            { Grants: [{ Institution.Length: > 0 } grant, ..] } => grant.Institution,
            { Grants: [var grant, ..] } => FrenchWords.For(grant.Role),
            { IsAdministrator: true } => "Administration",
            _ => null,
        };
}
