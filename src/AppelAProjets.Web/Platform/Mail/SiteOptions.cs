using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// The section «Site»: where people reach the service and who stands behind it. Pages, messages and the mentions the law asks for
/// (docs/domain/obligations.md) all read it here.
/// </summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    [Required(ErrorMessage = "Site:BaseUrl manque : indiquez l'adresse publique du site, par exemple https://appels.exemple.fr.")]
    [Url(ErrorMessage = "Site:BaseUrl n'est pas une adresse valide : indiquez par exemple https://appels.exemple.fr.")]
    public string BaseUrl { get; init; } = string.Empty;

    [Required(ErrorMessage = "Site:Name manque : indiquez le nom du service.")]
    [StringLength(60, ErrorMessage = "Site:Name est trop long : 60 caractères au plus.")]
    public string Name { get; init; } = "AppelAProjets";

    /// <summary>Under the name, in the header: usually the programme.</summary>
    [StringLength(80, ErrorMessage = "Site:Subtitle est trop long : 80 caractères au plus.")]
    public string? Subtitle { get; init; }

    [Phone(ErrorMessage = "Site:ContactPhone n'est pas un numéro de téléphone : indiquez par exemple 03 23 59 90 00.")]
    public string? ContactPhone { get; init; }

    [DeliverableEmail(ErrorMessage = "Site:ContactEmail n'est pas une adresse : indiquez par exemple contact@exemple.fr.")]
    public string? ContactEmail { get; init; }

    /// <summary>«du lundi au vendredi, de 9 h à 17 h».</summary>
    public string? ContactHours { get; init; }

    /// <summary>
    /// What the law asks to write in the link itself. Without an audit the service is «non conforme» (décret n° 2019-768, RGAA 4.1).
    /// </summary>
    [AllowedValues(
        "non conforme",
        "partiellement conforme",
        "totalement conforme",
        ErrorMessage = "Site:AccessibilityStatus n'est pas reconnu : les valeurs possibles sont non conforme, partiellement conforme et "
            + "totalement conforme."
    )]
    public string AccessibilityStatus { get; init; } = "non conforme";

    /// <summary>Who publishes the site: name, address, telephone, and who answers for what it says.</summary>
    public SitePublisher Publisher { get; init; } = new();

    /// <summary>Who keeps the machines.</summary>
    public SiteHost Host { get; init; } = new();

    /// <summary>Address of the data protection officer; the contact of the site when there is none.</summary>
    [DeliverableEmail(ErrorMessage = "Site:DataProtectionEmail n'est pas une adresse : indiquez par exemple dpo@exemple.fr.")]
    public string? DataProtectionEmail { get; init; }

    /// <summary>
    /// Proxies whose word is taken on who the visitor is and on TLS, besides those of this machine: addresses (10.2.0.4) or networks
    /// (10.2.0.0/16). Anyone else could pretend to be any address, and the limits on sign-in count by address.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>An absolute address for a path of ours.</summary>
    public string Link(string path) => BaseUrl.TrimEnd('/') + path;
}

/// <summary>The publisher of the site (loi n° 2004-575, article 1-1).</summary>
internal sealed class SitePublisher
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    /// <summary>Directeur ou directrice de la publication: name and function.</summary>
    public string? Director { get; init; }

    public bool IsComplete => Name is not null && Address is not null && Phone is not null && Director is not null;
}

/// <summary>The host of the site (loi n° 2004-575, article 1-1).</summary>
internal sealed class SiteHost
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public bool IsComplete => Name is not null && Address is not null && Phone is not null;
}
