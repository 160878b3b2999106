using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>
/// Opens a session. A wrong address and a wrong password get the same sentence; five wrong passwords close the account for ten
/// minutes, by the server's own clock.
/// </summary>
public sealed class SignIn(UserManager<User> users, SignInManager<User> sessions)
{
    private const string Neutral = "L’adresse ou le mot de passe ne correspond pas. Vérifiez-les, ou demandez un nouveau mot de passe.";

    /// <returns>Null once signed in, or the sentence that says why not.</returns>
    public async Task<string?> ExecuteAsync(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password) || password.Length > PasswordRules.MaxLength)
        {
            return Neutral;
        }

        if (await users.FindByEmailAsync(email.Trim()) is not { } user)
        {
            // The same work as for an account that exists: the time taken must not tell.
            users.PasswordHasher.HashPassword(new User(), password);
            return Neutral;
        }

        var result = await sessions.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => null,
            { IsLockedOut: true } => await LockedAsync(user),
            _ => Neutral,
        };
    }

    private async Task<string> LockedAsync(User user)
    {
        var until = await users.GetLockoutEndDateAsync(user) ?? TimeProvider.System.GetUtcNow();
        var minutes = Math.Max(1, (long)Math.Ceiling((until - TimeProvider.System.GetUtcNow()).TotalMinutes));
        return $"Trop d’essais avec un mot de passe erroné : par sécurité, ce compte est fermé encore {FrenchNumbers.Count(minutes, "minute")}. Réessayez ensuite, ou demandez un nouveau mot de passe.";
    }
}
