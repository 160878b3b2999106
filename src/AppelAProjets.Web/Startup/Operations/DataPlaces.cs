using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Platform.Files;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>Where an installation on the embedded database keeps its data: what a backup takes and a restoration replaces.</summary>
internal sealed record DataPlaces(string Database, string Files)
{
    /// <exception cref="StartupRefusedException">The data is on a server, or the two places are one.</exception>
    public static DataPlaces Of(IServiceProvider services)
    {
        if (services.GetRequiredService<AppDbContext>() is not SqliteDbContext db)
        {
            throw new StartupRefusedException(
                $"Les données sont sur {services.GetRequiredService<DatabaseProvider>().Name} (Database:Provider) : sauvegardez et "
                    + "restaurez avec les outils de ce serveur, et copiez le dossier Files:Root ; docs/exploitation.md dit comment."
            );
        }

        var files = services
            .GetRequiredService<IOptions<FilesOptions>>()
            .Value.In(services.GetRequiredService<IHostEnvironment>().ContentRootPath);
        var places = new DataPlaces(db.Location, Path.TrimEndingDirectorySeparator(files));
        return places.HoldsFile(places.Database)
            ? throw new StartupRefusedException(
                $"La base de données {places.Database} est dans le dossier des fichiers (Files:Root) : donnez aux fichiers un dossier à "
                    + "eux."
            )
            : places;
    }

    /// <summary>Whether a path is among the files people joined.</summary>
    public bool HoldsFile(string path) => path.StartsWith(Files + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
