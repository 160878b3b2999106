using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Home;

/// <summary>The pages the law asks for, and the help.</summary>
[AllowAnonymous]
internal sealed class InformationController : Controller
{
    [HttpGet("/accessibilite")]
    public IActionResult Accessibility() => View("Accessibility");

    [HttpGet("/mentions-legales")]
    public IActionResult LegalNotice() => View("LegalNotice");

    [HttpGet("/donnees-personnelles")]
    public IActionResult PersonalData() => View("PersonalData");

    [HttpGet("/aide")]
    public IActionResult Help() => View("Help");
}
