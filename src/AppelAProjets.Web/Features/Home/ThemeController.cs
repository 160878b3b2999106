using AppelAProjets.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Home;

/// <summary>Keeps the choice of a theme. No antiforgery token: a forged choice harms no one, and public pages stay cacheable.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ThemeController : Controller
{
    [HttpPost("/theme")]
    public IActionResult Choose([FromForm] string? valeur, [FromForm] string? retour)
    {
        var choice = ThemeChoice.Find(valeur);
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        };
        if (choice == ThemeChoice.System)
        {
            Response.Cookies.Delete(ThemeChoice.Cookie, options);
        }
        else
        {
            Response.Cookies.Append(ThemeChoice.Cookie, choice.Value, options);
        }

        return LocalRedirect(Url.IsLocalUrl(retour) ? retour : "/");
    }
}
