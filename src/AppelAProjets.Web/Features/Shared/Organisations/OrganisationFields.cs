using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Features.Shared.Organisations;

/// <summary>What a person types about their organisation, at registration and later: the fields of <c>_OrganisationFields.cshtml</c>.</summary>
public class OrganisationFields
{
    public OrganisationKind? Kind { get; set; }

    public string? Name { get; set; }

    public string? Siret { get; set; }

    public string? Rna { get; set; }

    public string? Uai { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Town { get; set; }

    /// <summary>
    /// The profile the rules judge, and what they refuse. Without a kind, the rest is judged as an «other partner»: the person reads
    /// every point at once.
    /// </summary>
    public (OrganisationProfile Profile, IReadOnlyList<Refusal> Refusals) Read()
    {
        var chosen = Kind is { } kind && Enum.IsDefined(kind) ? kind : (OrganisationKind?)null;
        var profile = new OrganisationProfile(
            chosen ?? OrganisationKind.Other, Name ?? string.Empty, Siret, Rna, Uai, Address ?? string.Empty, Postcode ?? string.Empty, Town ?? string.Empty);
        var refusals = profile.Shortcomings();
        return (profile, chosen is null
            ? [new Refusal("organisation.kind.missing", nameof(Kind), "Choisissez ce qu’est votre organisation."), .. refusals]
            : refusals);
    }
}
