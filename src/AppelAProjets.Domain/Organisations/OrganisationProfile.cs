namespace AppelAProjets.Domain.Organisations;

/// <summary>
/// What is known of an organisation: what a person types before it is accepted, and what a filing freezes. A plain value, which any
/// serialiser writes and reads.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Full name.</param>
/// <param name="Siret">SIRET as typed, or null.</param>
/// <param name="Rna">RNA as typed, or null.</param>
/// <param name="Uai">UAI as typed, or null.</param>
/// <param name="Address">Street address.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="Town">Town.</param>
public sealed record OrganisationProfile(
    OrganisationKind Kind,
    string Name,
    string? Siret,
    string? Rna,
    string? Uai,
    string Address,
    string Postcode,
    string Town
)
{
    /// <summary>What goes beyond its identity; judged apart, by <see cref="OrganisationDetails.Shortcomings"/>.</summary>
    public OrganisationDetails Details { get; init; } = OrganisationDetails.None;

    /// <summary>
    /// What must be corrected before the profile is accepted (docs/domain/fiche.md 1, identifiers.md). A SIRET is asked of everyone but
    /// city
    /// services and schools; an RNA is never mandatory, since Alsace-Moselle associations have none; a school gives its UAI.
    /// </summary>
    /// <returns>The list, empty when the profile is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var refusals = new List<Refusal>();
        if (TypedText.IsBlank(Name))
        {
            refusals.Add(
                new Refusal(
                    "organisation.name.missing",
                    nameof(Name),
                    "Indiquez le nom de votre organisation, tel qu'il figure dans ses statuts."
                )
            );
        }
        else if (Name.Trim().Length > Organisation.NameLength)
        {
            refusals.Add(
                new Refusal(
                    "organisation.name.long",
                    nameof(Name),
                    $"Ce nom dépasse {Organisation.NameLength} caractères : raccourcissez-le."
                )
            );
        }

        if (!TypedText.IsBlank(Siret))
        {
            if (!Organisations.Siret.TryParse(Siret, out _))
            {
                refusals.Add(
                    new Refusal(
                        "organisation.siret.wrong",
                        nameof(Siret),
                        "Ce numéro SIRET n'est pas valide. Il compte 14 chiffres, par exemple 732 829 320 00074 : vérifiez-le sur votre "
                            + "avis de situation Sirene."
                    )
                );
            }
        }
        else if (Kind is not (OrganisationKind.CityService or OrganisationKind.School))
        {
            refusals.Add(
                new Refusal(
                    "organisation.siret.missing",
                    nameof(Siret),
                    "Indiquez le numéro SIRET de votre organisation : 14 chiffres, sur l'avis de situation Sirene."
                )
            );
        }

        if (Kind == OrganisationKind.Association && !TypedText.IsBlank(Rna) && !Organisations.Rna.TryParse(Rna, out _))
        {
            refusals.Add(
                new Refusal(
                    "organisation.rna.wrong",
                    nameof(Rna),
                    "Ce numéro RNA n'est pas valide. Il commence par W et compte 10 caractères, par exemple W022001234. Laissez vide pour "
                        + "une association d'Alsace-Moselle."
                )
            );
        }

        if (Kind == OrganisationKind.School && !Organisations.Uai.TryParse(Uai, out _))
        {
            refusals.Add(
                new Refusal(
                    "organisation.uai.wrong",
                    nameof(Uai),
                    "Indiquez le numéro UAI de l'établissement : 7 chiffres et une lettre, par exemple 0020048A."
                )
            );
        }

        if (Address.Trim().Length > Organisation.AddressLength)
        {
            refusals.Add(
                new Refusal(
                    "organisation.address.long",
                    nameof(Address),
                    $"Cette adresse dépasse {Organisation.AddressLength} caractères : raccourcissez-la."
                )
            );
        }

        if (TypedText.Compact(Postcode) is not { Length: 5 } postcode || !postcode.All(char.IsAsciiDigit))
        {
            refusals.Add(
                new Refusal("organisation.postcode.wrong", nameof(Postcode), "Indiquez un code postal à 5 chiffres, par exemple 02200.")
            );
        }

        if (TypedText.IsBlank(Town) || Town.Trim().Length > 100)
        {
            refusals.Add(new Refusal("organisation.town.wrong", nameof(Town), "Indiquez la commune, en 100 caractères au plus."));
        }

        return refusals;
    }
}
