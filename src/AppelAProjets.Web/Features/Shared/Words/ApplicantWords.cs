using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>Kinds of organisations in the plural, as a call says who may answer.</summary>
internal static class ApplicantWords
{
    public static StatusLabel For(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Association => new("Associations", "neutral", "people"),
            OrganisationKind.Foundation => new("Fondations", "neutral", "award"),
            OrganisationKind.School => new("Écoles, collèges, lycées", "neutral", "mortarboard"),
            OrganisationKind.CityService => new("Services de collectivités", "neutral", "building"),
            OrganisationKind.PublicBody => new("Établissements publics", "neutral", "bank"),
            OrganisationKind.Landlord => new("Bailleurs sociaux", "neutral", "house"),
            OrganisationKind.SocialEnterprise => new("Économie sociale", "neutral", "shop"),
            OrganisationKind.Other => new("Autres partenaires", "neutral", "puzzle"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No French word is written for this value."),
        };
}
