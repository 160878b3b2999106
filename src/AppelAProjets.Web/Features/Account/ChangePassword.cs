using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Changes the password of a person who knows the current one. Their other sessions close; this one stays.</summary>
internal sealed class ChangePassword(UserManager<User> users, SignInManager<User> sessions)
{
    public async Task<Outcome> ExecuteAsync(Guid userId, ChangePasswordForm form)
    {
        var user =
            await users.FindByIdAsync(userId.ToString(null, CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException("The account of the session does not exist.");
        var refusals = await users.RefusalsAsync(user, form.NewPassword, nameof(form.NewPassword));
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var result = await users.ChangePasswordAsync(user, form.CurrentPassword ?? string.Empty, form.NewPassword!);
        if (result.Succeeded)
        {
            await sessions.RefreshSignInAsync(user);
        }

        return result.ToOutcome(nameof(form.CurrentPassword));
    }
}
