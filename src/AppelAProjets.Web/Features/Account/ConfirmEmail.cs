using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Organisations;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>
/// Notes that a person reads the address they gave; the requests to join an organisation that waited for it go out. Following the link
/// twice changes nothing.
/// </summary>
internal sealed class ConfirmEmail(UserManager<User> users, AppDbContext db, JoinRequests joins)
{
    public async Task<Outcome> ExecuteAsync(Guid userId, string? jeton, CancellationToken cancellation) =>
        AccountLink.TokenIn(jeton) is not { } token
            ? Wrong()
            : await db.InWriteTransactionAsync<Outcome>(
                async transaction =>
                {
                    if (
                        await users.FindByIdAsync(userId.ToString(null, CultureInfo.InvariantCulture)) is not { } user
                        || !(await users.ConfirmEmailAsync(user, token)).Succeeded
                    )
                    {
                        return Wrong();
                    }

                    await joins.AnnounceAsync(user, transaction);
                    await db.SaveChangesAsync(transaction);
                    return Outcome.Done;
                },
                cancellation
            );

    private Refusal Wrong() => new("account.link.wrong", string.Empty, users.ErrorDescriber.InvalidToken().Description);
}
