using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>Where people reach the application; links in messages start with it.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    [Required(ErrorMessage = "Site:BaseUrl manque : indiquez l'adresse publique du site, par exemple https://appels.exemple.fr.")]
    [Url(ErrorMessage = "Site:BaseUrl n'est pas une adresse valide : indiquez par exemple https://appels.exemple.fr.")]
    public string BaseUrl { get; init; } = string.Empty;

    /// <summary>An absolute address for a path of ours.</summary>
    public string Link(string path) => BaseUrl.TrimEnd('/') + path;
}
