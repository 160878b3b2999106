using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Home;

/// <summary>The pages the law asks for, and the help.</summary>
[AllowAnonymous]
[PublicPage]
internal sealed class InformationController(CurrentUser user) : Controller
{
    [HttpGet("/accessibilite")]
    public IActionResult Accessibility() => View("Accessibility");

    [HttpGet("/mentions-legales")]
    public IActionResult LegalNotice() => View("LegalNotice");

    [HttpGet("/donnees-personnelles")]
    public IActionResult PersonalData() => View("PersonalData");

    [HttpGet("/aide")]
    public async Task<IActionResult> Help(CancellationToken cancellation) =>
        View("Help", HelpPage.For(user.IsSignedIn ? await user.RolesAsync(cancellation) : UserRoles.None));
}
