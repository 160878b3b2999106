using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Account.Mails;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Leaves in the outbox the message that asks a person to confirm their address; saved by the caller.</summary>
internal sealed class ConfirmationMail(UserManager<User> users, Outbox outbox, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task AddAsync(User user)
    {
        var token = await users.GenerateEmailConfirmationTokenAsync(user);
        var letter = new EmailConfirmationMailTemplate(user.DisplayName, AccountLink.To(site.Value, "/confirmer-adresse", user.Id, token));
        await outbox.AddAsync(letter, new Addressee(user.Id, user.Email!, user.DisplayName), KeyOf(user.Id));
    }

    /// <summary>One message a minute at most: pressing the button twice writes one.</summary>
    public string KeyOf(Guid userId) => AccountLink.KeyOf("email-confirmation", userId, clock.UtcNow());
}
