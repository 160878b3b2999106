using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Platform.SiretDirectory;

/// <summary>The section «SiretLookup»: whether a SIRET may be looked up in the public register of companies and associations.</summary>
internal sealed class SiretLookupOptions
{
    public const string Section = "SiretLookup";

    /// <summary>Off, people type everything; the service calls nobody.</summary>
    public bool Enabled { get; init; }

    [Required(
        ErrorMessage = "SiretLookup:BaseUrl manque : indiquez l'adresse de l'interface, par exemple "
            + "https://recherche-entreprises.api.gouv.fr."
    )]
    [Url(
        ErrorMessage = "SiretLookup:BaseUrl n'est pas une adresse valide : indiquez par exemple https://recherche-entreprises.api.gouv.fr."
    )]
    public string BaseUrl { get; init; } = "https://recherche-entreprises.api.gouv.fr";
}
