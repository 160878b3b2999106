using System.Globalization;

namespace AppelAProjets.Domain.Programmes;

/// <summary>What names a programme and shows how to reach it, as typed.</summary>
/// <param name="Name">Name shown to everyone.</param>
/// <param name="Territory">Town or territory.</param>
/// <param name="Partners">Institutions that carry it.</param>
/// <param name="Contact">Who answers applicants.</param>
/// <param name="Accent">Its colour in six digits, or null for the colour of the service.</param>
public sealed record ProgrammeIdentity(
    string Name,
    string Territory,
    IReadOnlyList<string> Partners,
    Contact Contact,
    string? Accent = null
)
{
    /// <summary>Longest name and territory.</summary>
    public const int NameLength = 200;

    /// <summary>Most partners.</summary>
    public const int MaxPartners = 15;

    /// <summary>Longest name of a partner, and of the person and the service to reach.</summary>
    public const int PartnerLength = 200;

    /// <summary>Longest postal address.</summary>
    public const int AddressLength = 300;

    /// <summary>The identity without idle spaces, empty lines and repeated partners.</summary>
    public ProgrammeIdentity Tidied =>
        new(
            TypedText.OneLine(Name),
            TypedText.OneLine(Territory),
            [.. Partners.Select(partner => partner.Trim()).Where(partner => partner.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            new Contact(
                TypedText.OneLine(Contact.Name),
                TypedText.OneLine(Contact.Service),
                Contact.Address.Trim(),
                ContactRules.TidyEmail(Contact.Email),
                TypedText.Legible(Contact.Phone)
            ),
            TypedText.IsBlank(Accent) ? null : AccentColour.Parse(Accent)?.Hex ?? Accent.Trim()
        );

    /// <summary>
    /// What must be corrected before it is saved; fields are named after the properties, those of the contact with «Contact» before.
    /// </summary>
    /// <returns>Nothing when it can be saved.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var tidy = Tidied;
        return
        [
            .. Text(
                "name",
                nameof(Name),
                tidy.Name,
                NameLength,
                "Donnez un nom au programme, par exemple «\u00A0Cité éducative de Soissons\u00A0»."
            ),
            .. Text("territory", nameof(Territory), tidy.Territory, NameLength, "Indiquez la ville ou le territoire du programme."),
            .. OfPartners(tidy.Partners),
            .. Text("contact.name", "ContactName", tidy.Contact.Name, PartnerLength),
            .. Text("contact.service", "ContactService", tidy.Contact.Service, PartnerLength),
            .. Text("contact.address", "ContactAddress", tidy.Contact.Address, AddressLength),
            .. tidy.Contact.Email.Length > 0 && !ContactRules.IsEmail(tidy.Contact.Email)
                ?
                [
                    new Refusal(
                        "programme.contact.email.wrong",
                        "ContactEmail",
                        "Indiquez une adresse électronique complète, sans accent avant l’arobase, par exemple contact@exemple.fr."
                    ),
                ]
                : Array.Empty<Refusal>(),
            .. tidy.Contact.Phone.Length > 0 && !ContactRules.IsPhone(tidy.Contact.Phone)
                ?
                [
                    new Refusal(
                        "programme.contact.phone.wrong",
                        "ContactPhone",
                        "Indiquez un numéro de téléphone complet, par exemple 03 23 59 90 00."
                    ),
                ]
                : Array.Empty<Refusal>(),
            .. OfAccent(tidy.Accent),
        ];
    }

    private static IEnumerable<Refusal> Text(string code, string field, string text, int most, string? missing = null)
    {
        if (text.Length == 0 && missing is not null)
        {
            yield return new Refusal($"programme.{code}.missing", field, missing);
        }
        else if (text.Length > most)
        {
            yield return new Refusal($"programme.{code}.long", field, $"Ce texte dépasse {most} caractères : raccourcissez-le.");
        }
    }

    private static IEnumerable<Refusal> OfPartners(IReadOnlyList<string> partners)
    {
        if (partners.Count > MaxPartners)
        {
            yield return new Refusal(
                "programme.partners.many",
                nameof(Partners),
                $"Il y a {partners.Count} institutions, {MaxPartners} au plus : gardez celles qui portent le programme."
            );
        }

        if (partners.FirstOrDefault(partner => partner.Length > PartnerLength) is { } long_)
        {
            yield return new Refusal(
                "programme.partners.long",
                nameof(Partners),
                $"Le nom qui commence par «\u00A0{long_[..40]}\u00A0» dépasse {PartnerLength} caractères : écrivez une institution par "
                    + "ligne."
            );
        }
    }

    private static IEnumerable<Refusal> OfAccent(string? accent)
    {
        if (accent is null)
        {
            yield break;
        }

        if (AccentColour.Parse(accent) is not { } colour)
        {
            yield return new Refusal(
                "programme.accent.wrong",
                nameof(Accent),
                "Écrivez la couleur en six chiffres ou lettres de a à f, par exemple #0b5d6b."
            );
        }
        else if (!colour.ReadsOn(AccentColour.White))
        {
            // Rounded down: a ratio that is refused never reads as one that passes.
            var ratio = (Math.Floor(colour.ContrastWith(AccentColour.White) * 100) / 100)
                .ToString("0.00", CultureInfo.InvariantCulture)
                .Replace('.', ',');
            yield return new Refusal(
                "programme.accent.contrast",
                nameof(Accent),
                $"Cette couleur est trop claire pour être lue sur fond blanc : son contraste est de {ratio}, il en faut 4,5. La plus "
                    + $"proche qui convient est {colour.Towards(AccentColour.Black, AccentColour.White).Hex}."
            );
        }
    }
}
