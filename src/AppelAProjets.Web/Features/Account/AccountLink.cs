using System.Globalization;
using System.Text;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.AspNetCore.WebUtilities;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Links that carry an account and a token of the account library, and the keys of the messages that hold them.</summary>
internal static class AccountLink
{
    public static string To(SiteOptions site, string path, Guid userId, string token)
    {
        return site.Link($"{path}?compte={userId}&jeton={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}");
    }

    /// <summary>The token as the library made it, or null when the link was cut or changed.</summary>
    public static string? TokenIn(string? jeton)
    {
        try
        {
            return string.IsNullOrEmpty(jeton) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(jeton));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static string KeyOf(string kind, Guid userId, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{userId}/{now:yyyyMMddHHmm}");
}
