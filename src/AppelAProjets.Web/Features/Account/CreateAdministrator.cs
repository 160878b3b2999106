using System.Security.Cryptography;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Makes an account administrator, creating it when needed. Run by an operator, never from a page.</summary>
internal sealed class CreateAdministrator(UserManager<User> users, TimeProvider clock)
{
    /// <returns>The provisional password of a new account, or null when the account existed.</returns>
    /// <exception cref="StartupRefusedException">The operator reads why.</exception>
    internal async Task<string?> RunAsync(string address)
    {
        var email = ContactRules.TidyEmail(address);
        if (!ContactRules.IsEmail(email))
        {
            throw new StartupRefusedException($"« {email} » n'est pas une adresse électronique.");
        }

        if (await users.FindByEmailAsync(email) is { } existing)
        {
            existing.IsAdministrator = true;
            Check(await users.UpdateAsync(existing));
            return null;
        }

        var password = $"Admin-{RandomNumberGenerator.GetHexString(16, lowercase: true)}-{RandomNumberGenerator.GetInt32(10, 100)}";
        var user = new User
        {
            Id = clock.NewId(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = "Administration",
            IsAdministrator = true,
            CreatedAt = clock.UtcNow(),
        };
        Check(await users.CreateAsync(user, password));
        return password;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new StartupRefusedException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
