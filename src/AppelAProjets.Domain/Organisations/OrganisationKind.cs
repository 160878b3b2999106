namespace AppelAProjets.Domain.Organisations;

/// <summary>What an applicant body is; decides which identifiers it has and whether a call accepts it (docs/domain/fiche.md 1).</summary>
public enum OrganisationKind
{
    /// <summary>Association under the 1901 law, or the local law of Alsace-Moselle.</summary>
    Association,

    /// <summary>Foundation or endowment fund (fondation, fonds de dotation).</summary>
    Foundation,

    /// <summary>École, collège or lycée, named by its UAI number.</summary>
    School,

    /// <summary>Service of a town or of an agglomeration; has no SIRET of its own.</summary>
    CityService,

    /// <summary>Établissement public (CCAS, hospital, library network…).</summary>
    PublicBody,

    /// <summary>Social landlord.</summary>
    Landlord,

    /// <summary>Company of the social economy.</summary>
    SocialEnterprise,

    /// <summary>Any other partner.</summary>
    Other,
}
