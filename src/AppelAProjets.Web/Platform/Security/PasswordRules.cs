using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>The rules of passwords: said before, applied with the same words after.</summary>
internal static class PasswordRules
{
    public const string Hint = "Au moins 10 caractères, dont une lettre minuscule et un chiffre. Une phrase fait un bon mot de passe.";

    /// <summary>Longer ones would only keep the server busy hashing.</summary>
    public const int MaxLength = 200;

    public static async Task<IReadOnlyList<Refusal>> RefusalsAsync(this UserManager<User> users, User user, string? password, string field)
    {
        if (string.IsNullOrEmpty(password))
        {
            return [new Refusal("password.missing", field, "Choisissez un mot de passe.")];
        }

        if (password.Length > MaxLength)
        {
            return [new Refusal("password.long", field, $"Ce mot de passe dépasse {MaxLength} caractères : choisissez-en un plus court.")];
        }

        var refusals = new List<Refusal>();
        foreach (var validator in users.PasswordValidators)
        {
            refusals.AddRange((await validator.ValidateAsync(users, user, password)).ToRefusals(field));
        }

        return refusals;
    }

    public static Outcome ToOutcome(this IdentityResult result, string field) => Outcome.Unless([.. result.ToRefusals(field)]);

    public static IEnumerable<Refusal> ToRefusals(this IdentityResult result, string field)
    {
        return result
            .Errors.Select(error => new Refusal($"account.{error.Code}", field, error.Description))
            .DistinctBy(refusal => refusal.Message, StringComparer.Ordinal);
    }
}
