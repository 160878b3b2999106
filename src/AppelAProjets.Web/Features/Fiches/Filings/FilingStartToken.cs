using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>Seals the instant at which the last page was shown, so that a filing cannot claim it began earlier.</summary>
internal sealed class FilingStartToken(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("filing-begun");

    public string Seal(Guid ficheId, DateTime begunAt) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{ficheId:N}|{begunAt.Ticks}"));

    /// <summary>The sealed instant, or null when the seal is absent, broken or of another fiche.</summary>
    public DateTime? Open(Guid ficheId, string? seal)
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        try
        {
            return
                _protector.Unprotect(seal).Split('|') is [var fiche, var ticks]
                && string.Equals(fiche, ficheId.ToString("N"), StringComparison.Ordinal)
                ? new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
