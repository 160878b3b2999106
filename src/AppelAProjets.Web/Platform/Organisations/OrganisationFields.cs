using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Queries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Platform.Organisations;

/// <summary>
/// What a person types about their organisation, at registration and later: the fields of <c>_OrganisationFields.cshtml</c>.
/// </summary>
internal class OrganisationFields
{
    /// <summary>The choice of <see cref="SameSiret"/> that makes an organisation of its own; the others are identities.</summary>
    public const string Another = "autre";

    public const int ReasonLength = 300;

    public OrganisationKind? Kind { get; set; }

    public string? Name { get; set; }

    public string? Siret { get; set; }

    public string? Rna { get; set; }

    public string? Uai { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Town { get; set; }

    /// <summary>When others have the same SIRET: the one to ask to join, or <see cref="Another"/>.</summary>
    public string? SameSiret { get; set; }

    /// <summary>Why it is another organisation all the same: an establishment, a service that shares the number.</summary>
    public string? OtherReason { get; set; }

    /// <summary>The organisations that have the SIRET typed; empty until they are looked for.</summary>
    [BindNever]
    public IReadOnlyList<KnownOrganisation> Known { get; set; } = [];

    /// <summary>What came of a look-up of the SIRET, or null.</summary>
    [BindNever]
    public SiretNote? Note { get; set; }

    /// <summary>Join one of those that have the SIRET, or be another.</summary>
    internal IReadOnlyList<SelectListItem> SameSiretItems =>
        [
            .. Known.Select(known => new SelectListItem(
                $"Demander à rejoindre «\u00A0{known.Name}\u00A0» ({known.Town})",
                known.Id.ToString()
            )),
            new("C’est un autre établissement ou un autre service\u00A0: l’inscrire à part", Another),
        ];

    public string TidyReason => (OtherReason ?? string.Empty).Trim();

    /// <summary>
    /// The profile the rules judge, and what they refuse. Without a kind, the rest is judged as an «other partner»: the person reads
    /// every point at once.
    /// </summary>
    public (OrganisationProfile Profile, IReadOnlyList<Refusal> Refusals) Read()
    {
        var chosen = Kind is { } kind && Enum.IsDefined(kind) ? kind : (OrganisationKind?)null;
        var profile = new OrganisationProfile(
            chosen ?? OrganisationKind.Other,
            Name ?? string.Empty,
            Siret,
            Rna,
            Uai,
            Address ?? string.Empty,
            Postcode ?? string.Empty,
            Town ?? string.Empty
        );
        var refusals = profile.Shortcomings();
        return (
            profile,
            chosen is null
                ? [new Refusal("organisation.kind.missing", nameof(Kind), "Choisissez ce qu’est votre organisation."), .. refusals]
                : refusals
        );
    }

    /// <summary>The one the person asks to join, of those that have the same SIRET; null when they ask for none of these.</summary>
    public KnownOrganisation? Joined(IEnumerable<KnownOrganisation> known) =>
        Guid.TryParse(SameSiret, out var id) ? known.FirstOrDefault(organisation => organisation.Id == id) : null;

    /// <summary>What is still to be said when others have the same SIRET and none of them is joined.</summary>
    public IReadOnlyList<Refusal> SiretRefusals(IReadOnlyList<KnownOrganisation> known)
    {
        if (known.Count == 0 || Joined(known) is not null)
        {
            return [];
        }

        return this switch
        {
            { SameSiret: not Another } =>
            [
                new Refusal(
                    "organisation.siret.known",
                    nameof(SameSiret),
                    "Ce numéro SIRET est déjà celui d’une organisation inscrite. Dites si vous voulez la rejoindre."
                ),
            ],
            { TidyReason.Length: 0 } =>
            [
                new Refusal(
                    "organisation.reason.missing",
                    nameof(OtherReason),
                    "Dites en quelques mots ce qui distingue votre organisation, par exemple «\u00A0l’antenne de Belleu\u00A0»."
                ),
            ],
            { TidyReason.Length: > ReasonLength } =>
            [
                new Refusal(
                    "organisation.reason.long",
                    nameof(OtherReason),
                    $"Ce texte dépasse {ReasonLength}\u00A0caractères\u00A0: raccourcissez-le."
                ),
            ],
            _ => [],
        };
    }
}

/// <summary>What came of a look-up.</summary>
/// <param name="Sentence">For the person.</param>
/// <param name="IsFound">True when the register knows the number.</param>
/// <param name="Differences">What the register says otherwise than what was typed, which was kept.</param>
internal sealed record SiretNote(string Sentence, bool IsFound, IReadOnlyList<(string Label, string Registered)> Differences);
