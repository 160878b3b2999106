using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>
/// Opens a session. Five wrong passwords close the account for ten minutes, by the server's own clock. A wrong address, a wrong password
/// and
/// a closed account get the same sentence after the same work: trying addresses tells nobody who has an account
/// (docs/decisions/what-sign-in-tells.md).
/// </summary>
internal sealed class SignIn(UserManager<User> users, SignInManager<User> sessions)
{
    private static readonly Refusal Neutral = new(
        "account.signin",
        nameof(SignInForm.Email),
        "L’adresse ou le mot de passe ne correspond pas, ou il y a eu trop d’essais. Vérifiez-les\u00A0; après cinq essais, attendez dix "
            + "minutes ou demandez un nouveau mot de passe."
    );

    public async Task<Outcome> ExecuteAsync(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password) || password.Length > PasswordRules.MaxLength)
        {
            return Neutral;
        }

        if (await users.FindByEmailAsync(ContactRules.TidyEmail(email)) is not { } user)
        {
            // The same work as for an account that exists: the time taken must not tell.
            users.PasswordHasher.HashPassword(new User(), password);
            return Neutral;
        }

        var result = await sessions.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            // A closed account is refused before its password is looked at: the same work is done all the same.
            users.PasswordHasher.HashPassword(user, password);
        }

        return result.Succeeded ? Outcome.Done : Neutral;
    }
}
