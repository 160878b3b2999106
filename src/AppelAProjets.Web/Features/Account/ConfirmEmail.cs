using System.Globalization;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Notes that a person reads the address they gave. Following the link twice changes nothing.</summary>
public sealed class ConfirmEmail(UserManager<User> users)
{
    public async Task<bool> ExecuteAsync(Guid userId, string? jeton) =>
        AccountLink.TokenIn(jeton) is { } token
        && await users.FindByIdAsync(userId.ToString(null, CultureInfo.InvariantCulture)) is { } user
        && (await users.ConfirmEmailAsync(user, token)).Succeeded;
}
