using AppelAProjets.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace AppelAProjets.Web.Startup;

/// <summary>The database chosen by Database:Provider. Everything else asks for <see cref="AppDbContext"/>.</summary>
internal static class DataStartup
{
    private const string ConnectionName = "AppelAProjets";

    public static void AddData(this WebApplicationBuilder builder)
    {
        var provider = Chosen(builder.Configuration);
        builder.Services.AddSingleton(provider);
        provider.AddContext(builder.Services, ConnectionString);
        // In the database, so that every process reads the sessions and the forms of the others.
        builder.Services.AddDataProtection().SetApplicationName("AppelAProjets").PersistKeysToDbContext<AppDbContext>();
    }

    /// <summary>Where the data is, as configured.</summary>
    /// <exception cref="StartupRefusedException">It is missing or cannot be read.</exception>
    public static string ConnectionString(IServiceProvider services)
    {
        var provider = services.GetRequiredService<DatabaseProvider>();
        var text = services.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartupRefusedException($"ConnectionStrings:AppelAProjets manque : indiquez par exemple {provider.Example}.");
        }

        try
        {
            return provider.ReadConnection(text, services.GetRequiredService<IHostEnvironment>().ContentRootPath);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            throw new StartupRefusedException(
                $"ConnectionStrings:AppelAProjets n'est pas lisible pour {provider.Name} : indiquez par exemple {provider.Example}."
            );
        }
    }

    /// <exception cref="StartupRefusedException">Database:Provider names none.</exception>
    public static DatabaseProvider Chosen(IConfiguration configuration)
    {
        var name = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider ?? new DatabaseOptions().Provider;
        return DatabaseProvider.Named(name)
            ?? throw new StartupRefusedException(
                "Database:Provider n'est pas reconnu : les valeurs possibles sont "
                    + $"{string.Join(", ", DatabaseProvider.All.Select(provider => provider.Name))}."
            );
    }
}
