using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Account;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary><c>create-admin --email ADDRESS</c>.</summary>
internal sealed class CreateAdminOperation(CreateAdministrator createAdministrator) : IOperation
{
    public async Task<string> ExecuteAsync(IReadOnlyList<string> arguments)
    {
        var email =
            arguments.SkipWhile(argument => argument != "--email").Skip(1).FirstOrDefault()
            ?? throw new StartupRefusedException("Indiquez l'adresse : create-admin --email prenom.nom@exemple.fr");
        var password = await createAdministrator.RunAsync(email);
        return password is null
            ? $"{email} est maintenant administrateur, avec son mot de passe habituel."
            : $"Le compte administrateur {email} est créé. Mot de passe provisoire, à changer à la première connexion : {password}";
    }
}
