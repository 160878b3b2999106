namespace AppelAProjets.Domain.Organisations;

/// <summary>
/// What an organisation says of itself beyond its identity, once for every call (docs/domain/fiche.md 1). All of it is optional. The bank
/// account is not here: it is asked once an aid is granted, and not before.
/// </summary>
public sealed record OrganisationDetails
{
    /// <summary>Longest acronym, in characters.</summary>
    public const int AcronymLength = 40;

    /// <summary>Longest address of a site, in characters.</summary>
    public const int WebsiteLength = 200;

    /// <summary>Longest list of approvals or name of a federation, in characters.</summary>
    public const int TextLength = 300;

    /// <summary>How many full years before this one the aids are asked for.</summary>
    public const int AidYears = 3;

    /// <summary>Most lines of public aid.</summary>
    public const int MostAids = 40;

    /// <summary>Nothing said.</summary>
    public static OrganisationDetails None { get; } = new();

    /// <summary>Acronym, or empty.</summary>
    public string Acronym { get; init; } = string.Empty;

    /// <summary>Address of its site, https, or empty.</summary>
    public string Website { get; init; } = string.Empty;

    /// <summary>For an association of Alsace-Moselle, its entry in the register of a court.</summary>
    public LocalRegistryEntry Registry { get; init; } = LocalRegistryEntry.None;

    /// <summary>Numbers of its approvals (agréments), as written.</summary>
    public string Approvals { get; init; } = string.Empty;

    /// <summary>The day it was created.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>The day its creation was published in the Journal officiel.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The federation or network it belongs to.</summary>
    public string Federation { get; init; } = string.Empty;

    /// <summary>Who represents it in law.</summary>
    public ProfilePerson Representative { get; init; } = ProfilePerson.None;

    /// <summary>Who to write to about a fiche, unless the fiche says otherwise.</summary>
    public ProfilePerson Contact { get; init; } = ProfilePerson.None;

    /// <summary>Its people, counted.</summary>
    public Workforce Workforce { get; init; } = Workforce.None;

    /// <summary>Public aids of this year and of the three before, in the order typed.</summary>
    public IReadOnlyList<PublicAid> Aids { get; init; } = [];

    /// <summary>What must be corrected before the profile is accepted; nothing is ever missing here.</summary>
    /// <param name="today">The day it is judged on: nothing was created later.</param>
    /// <returns>The list, empty when nothing is wrong; fields are paths such as «Aids[0].Body».</returns>
    public IReadOnlyList<Refusal> Shortcomings(DateOnly today) =>
        [
            .. TooLong(nameof(Acronym), Acronym, AcronymLength),
            .. WebsiteShortcomings(),
            .. RegistryShortcomings(),
            .. TooLong(nameof(Approvals), Approvals, TextLength),
            .. DateShortcomings(today),
            .. TooLong(nameof(Federation), Federation, TextLength),
            .. Representative.Shortcomings(nameof(Representative)),
            .. Contact.Shortcomings(nameof(Contact)),
            .. Workforce.Shortcomings(nameof(Workforce)),
            .. Aids.Count > MostAids
                ?
                [
                    new Refusal(
                        "profile.aids.many",
                        nameof(Aids),
                        $"{MostAids}\u00A0lignes d’aides au plus\u00A0: regroupez les plus petites."
                    ),
                ]
                : Array.Empty<Refusal>(),
            .. Aids.SelectMany((aid, index) => aid.Shortcomings($"{nameof(Aids)}[{index}]", today.Year)),
        ];

    private static IEnumerable<Refusal> TooLong(string field, string text, int most) =>
        text.Length > most
            ? [new Refusal("profile.text.long", field, $"Ce texte dépasse {most}\u00A0caractères\u00A0: raccourcissez-le.")]
            : [];

    /// <summary>The address of a site as it is kept: people write «www.exemple.fr», a link needs what comes before.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The address; empty when nothing was typed.</returns>
    public static string TidyWebsite(string? typed)
    {
        var address = TypedText.Legible(typed);
        return address.Length == 0 || address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address.TrimStart('/')}";
    }

    private IEnumerable<Refusal> WebsiteShortcomings()
    {
        if (
            Website.Length > 0
            && (
                Website.Length > WebsiteLength
                || !Uri.TryCreate(Website, UriKind.Absolute, out var address)
                || address.Scheme != Uri.UriSchemeHttps
                || !address.Host.Contains('.', StringComparison.Ordinal)
                || address.UserInfo.Length > 0
            )
        )
        {
            yield return new Refusal(
                "profile.website.wrong",
                nameof(Website),
                $"Indiquez l’adresse entière du site, qui commence par https://, en {WebsiteLength}\u00A0caractères au plus\u00A0: par "
                    + "exemple https://www.exemple.fr."
            );
        }
    }

    private IEnumerable<Refusal> RegistryShortcomings()
    {
        (string Name, string Value, int Most, string Asked)[] lines =
        [
            (nameof(Registry.Court), Registry.Court, LocalRegistryEntry.CourtLength, "le tribunal qui tient le registre"),
            (nameof(Registry.Volume), Registry.Volume, LocalRegistryEntry.NumberLength, "le volume"),
            (nameof(Registry.Folio), Registry.Folio, LocalRegistryEntry.NumberLength, "le folio"),
        ];
        foreach (var (name, value, most, asked) in lines)
        {
            if (value.Length > most)
            {
                yield return new Refusal(
                    "profile.registry.long",
                    $"{nameof(Registry)}.{name}",
                    $"Ce texte dépasse {most}\u00A0caractères\u00A0: raccourcissez-le."
                );
            }
            else if (value.Length == 0 && !Registry.IsEmpty)
            {
                yield return new Refusal(
                    "profile.registry.part",
                    $"{nameof(Registry)}.{name}",
                    $"Indiquez aussi {asked}\u00A0: l’inscription se lit avec le tribunal, le volume et le folio."
                );
            }
        }
    }

    private IEnumerable<Refusal> DateShortcomings(DateOnly today)
    {
        if (CreatedOn > today)
        {
            yield return new Refusal("profile.created.later", nameof(CreatedOn), "Cette date est dans le futur\u00A0: vérifiez-la.");
        }

        if (PublishedOn > today)
        {
            yield return new Refusal("profile.published.later", nameof(PublishedOn), "Cette date est dans le futur\u00A0: vérifiez-la.");
        }
        else if (PublishedOn < CreatedOn)
        {
            yield return new Refusal(
                "profile.published.before",
                nameof(PublishedOn),
                "La publication au Journal officiel ne peut pas précéder la création\u00A0: vérifiez ces deux dates."
            );
        }
    }
}
