using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Where the files people join are kept. A file there is never changed once it has its name, and a name that begins with a dot is work in
/// progress: a backup taken while the application serves relies on both.
/// </summary>
internal sealed class FilesOptions
{
    public const string Section = "Files";

    /// <summary>A folder of its own; a relative path starts at the content root.</summary>
    [Required(ErrorMessage = "Files:Root manque : indiquez le dossier où garder les fichiers.")]
    public string Root { get; init; } = "App_Data/files";

    public string In(string contentRoot) => Path.GetFullPath(Root, contentRoot);
}
