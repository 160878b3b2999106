namespace AppelAProjets.Web.Features.Shared;

/// <summary>How the service presents itself: the section «Site» of the configuration.</summary>
public sealed class SiteIdentity
{
    public const string Section = "Site";

    public string Name { get; set; } = "AppelAProjets";

    /// <summary>Under the name, in the header: usually the programme.</summary>
    public string? Subtitle { get; set; }

    public string? ContactPhone { get; set; }

    public string? ContactEmail { get; set; }

    /// <summary>«du lundi au vendredi, de 9 h à 17 h».</summary>
    public string? ContactHours { get; set; }

    /// <summary>What the law asks to write in the link itself: «non conforme», «partiellement conforme» or «totalement conforme».</summary>
    public string AccessibilityStatus { get; set; } = "partiellement conforme";
}
