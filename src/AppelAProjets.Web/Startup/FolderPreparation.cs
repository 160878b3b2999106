using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// The folders the application writes are there and can be written before anything is served: nobody loses a file to a wrong setting.
/// </summary>
internal static class FolderPreparation
{
    /// <exception cref="StartupRefusedException">One of them cannot be written.</exception>
    public static void PrepareFolders(this WebApplication app)
    {
        var contentRoot = app.Environment.ContentRootPath;
        Require("Files:Root", app.Services.GetRequiredService<IOptions<FilesOptions>>().Value.In(contentRoot));
        var mail = app.Services.GetRequiredService<IOptions<MailOptions>>().Value;
        if (mail.Transport == MailOptions.Pickup)
        {
            Require("Mail:PickupDirectory", Path.GetFullPath(mail.PickupDirectory, contentRoot));
        }
    }

    private static void Require(string key, string folder)
    {
        if (WritableFolder.Probe(folder) is { } reason)
        {
            throw new StartupRefusedException(
                $"L'application ne peut pas écrire dans le dossier {folder} ({key}), car {reason} : corrigez cela ou indiquez un autre "
                    + "dossier, puis relancez."
            );
        }
    }
}
