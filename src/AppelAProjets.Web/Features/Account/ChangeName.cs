using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Changes the name others read.</summary>
internal sealed class ChangeName(UserManager<User> users)
{
    public async Task<Outcome> ExecuteAsync(Guid userId, string? name)
    {
        var trimmed = TypedText.OneLine(name);
        if (trimmed.Length is 0 or > RegistrationForm.NameLength)
        {
            return new Refusal(
                "account.name.wrong",
                nameof(MyAccountPage.DisplayName),
                $"Indiquez votre prénom et votre nom, en {RegistrationForm.NameLength} caractères au plus."
            );
        }

        var user =
            await users.FindByIdAsync(userId.ToString(null, CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException("The account of the session does not exist.");
        user.DisplayName = trimmed;
        return (await users.UpdateAsync(user)).ToOutcome(nameof(MyAccountPage.DisplayName));
    }
}
