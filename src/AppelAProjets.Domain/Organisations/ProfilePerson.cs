namespace AppelAProjets.Domain.Organisations;

/// <summary>A person named in a profile: the legal representative, or the person to contact.</summary>
public sealed record ProfilePerson
{
    /// <summary>Longest name or function, in characters.</summary>
    public const int LineLength = 150;

    /// <summary>Nobody.</summary>
    public static ProfilePerson None { get; } = new();

    /// <summary>First name and family name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What they are in the organisation: «présidente», «directeur».</summary>
    public string Function { get; init; } = string.Empty;

    /// <summary>Electronic address.</summary>
    public string Email { get; init; } = string.Empty;

    /// <summary>Telephone number, as typed.</summary>
    public string Phone { get; init; } = string.Empty;

    /// <summary>What must be corrected.</summary>
    /// <param name="field">Name of the person among the fields.</param>
    /// <returns>The list, empty when nothing is wrong.</returns>
    internal IEnumerable<Refusal> Shortcomings(string field)
    {
        if (Name.Length > LineLength)
        {
            yield return new Refusal(
                "profile.person.name.long",
                $"{field}.{nameof(Name)}",
                $"Ce nom dépasse {LineLength}\u00A0caractères\u00A0: raccourcissez-le."
            );
        }

        if (Function.Length > LineLength)
        {
            yield return new Refusal(
                "profile.person.function.long",
                $"{field}.{nameof(Function)}",
                $"Cette fonction dépasse {LineLength}\u00A0caractères\u00A0: raccourcissez-la."
            );
        }

        if (Email.Length > 0 && !ContactRules.IsEmail(Email))
        {
            yield return new Refusal(
                "profile.person.email.wrong",
                $"{field}.{nameof(Email)}",
                "Indiquez une adresse électronique complète, sans accent avant l’arobase, par exemple prenom.nom@exemple.fr."
            );
        }

        if (Phone.Length > 0 && !ContactRules.IsPhone(Phone))
        {
            yield return new Refusal(
                "profile.person.phone.wrong",
                $"{field}.{nameof(Phone)}",
                "Indiquez un numéro de téléphone à 10\u00A0chiffres, ou avec son indicatif, par exemple "
                    + "+33\u00A03\u00A023\u00A059\u00A090\u00A000."
            );
        }
    }
}
