using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Organisations;

namespace AppelAProjets.Web.Features.Account;

/// <summary>A person and the organisation they act for, in one form.</summary>
internal sealed class RegistrationForm : OrganisationFields
{
    public const int NameLength = 150;

    public string? DisplayName { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Retour { get; set; }

    /// <summary>What is wrong with the person's own lines, the password aside.</summary>
    public IEnumerable<Refusal> PersonRefusals()
    {
        if (string.IsNullOrWhiteSpace(DisplayName))
        {
            yield return new Refusal("account.name.missing", nameof(DisplayName), "Indiquez votre prénom et votre nom.");
        }
        else if (DisplayName.Trim().Length > NameLength)
        {
            yield return new Refusal(
                "account.name.long",
                nameof(DisplayName),
                $"Ce nom dépasse {NameLength} caractères : raccourcissez-le."
            );
        }

        if (!ContactRules.IsEmail(ContactRules.TidyEmail(Email)))
        {
            yield return new Refusal(
                "account.email.wrong",
                nameof(Email),
                "Indiquez une adresse électronique complète, sans accent avant l’arobase, par exemple prenom.nom@exemple.fr."
            );
        }
    }
}
