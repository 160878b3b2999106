using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Writes the confirmation message again, unless the address is confirmed or one was written this minute.</summary>
internal sealed class ResendConfirmation(UserManager<User> users, ConfirmationMail mail, AppDbContext db)
{
    public async Task<Outcome> ExecuteAsync(Guid userId, CancellationToken cancellation)
    {
        var user = await users.FindByIdAsync(userId.ToString(null, CultureInfo.InvariantCulture));
        var key = mail.KeyOf(userId);
        if (user is null or { EmailConfirmed: true } || await db.OutboxMessages.AnyAsync(message => message.UniqueKey == key, cancellation))
        {
            return Outcome.Done;
        }

        await mail.AddAsync(user);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // A second press at the same instant: one message is enough.
        }

        return Outcome.Done;
    }
}
