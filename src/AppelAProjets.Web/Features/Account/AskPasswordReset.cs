using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Account.Mails;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Sends a link to choose a new password. The answer is the same whether the account exists or not.</summary>
internal sealed class AskPasswordReset(
    UserManager<User> users,
    AppDbContext db,
    Outbox outbox,
    IOptions<SiteOptions> site,
    TimeProvider clock
)
{
    public async Task<Outcome> ExecuteAsync(string email, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(ContactRules.TidyEmail(email)) is not { } user)
        {
            return Outcome.Done;
        }

        var key = AccountLink.KeyOf("password-reset", user.Id, clock.UtcNow());
        if (await db.OutboxMessages.AnyAsync(message => message.UniqueKey == key, cancellation))
        {
            return Outcome.Done;
        }

        var token = await users.GeneratePasswordResetTokenAsync(user);
        var letter = new PasswordResetMailTemplate(user.DisplayName, AccountLink.To(site.Value, "/nouveau-mot-de-passe", user.Id, token));
        await outbox.AddAsync(letter, new Addressee(user.Id, user.Email!, user.DisplayName), key);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // A second press in the same minute: one message is enough.
        }

        return Outcome.Done;
    }
}
