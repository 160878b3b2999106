using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Sets a new password by the link received; it closes every open session and lifts a lock-out.</summary>
internal sealed class ResetPassword(UserManager<User> users, AppDbContext db)
{
    public async Task<Outcome> ExecuteAsync(Guid userId, string? jeton, string? password, CancellationToken cancellation)
    {
        if (
            AccountLink.TokenIn(jeton) is not { } token
            || await users.FindByIdAsync(userId.ToString(null, CultureInfo.InvariantCulture)) is not { } user
        )
        {
            return new Refusal("account.link.wrong", string.Empty, users.ErrorDescriber.InvalidToken().Description);
        }

        var refusals = await users.RefusalsAsync(user, password, nameof(NewPasswordForm.Password));
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        return await db.InWriteTransactionAsync(
            async cancel =>
            {
                // Read again: an interrupted attempt leaves marks on the account it changed.
                var account = await db.Users.SingleAsync(u => u.Id == userId, cancel);
                var result = await users.ResetPasswordAsync(account, token, password!);
                if (result.Succeeded)
                {
                    await users.SetLockoutEndDateAsync(account, null);
                    await users.ResetAccessFailedCountAsync(account);
                }

                return result.ToOutcome(string.Empty);
            },
            cancellation
        );
    }
}
