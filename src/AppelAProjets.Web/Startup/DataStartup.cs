using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>The database chosen by Database:Provider.</summary>
public static class DataStartup
{
    public const string ConnectionName = "AppelAProjets";

    public static void AddData(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SqliteConnectionSettings>();
        builder.Services.AddDbContext<AppDbContext, SqliteDbContext>((services, options) =>
        {
            var settings = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            options.UseSqlite(ConnectionString(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>()), sqlite =>
            {
                sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                if (settings.MaxBatchSize is { } batch)
                {
                    sqlite.MaxBatchSize(batch);
                }

                if (settings.CommandTimeoutSeconds is { } timeout)
                {
                    sqlite.CommandTimeout(timeout);
                }
            });
            options.AddInterceptors(services.GetRequiredService<SqliteConnectionSettings>());
        });
        builder.Services.AddDataProtection().SetApplicationName("AppelAProjets").PersistKeysToDbContext<SqliteDbContext>();
        builder.Services.AddScoped(services => (SqliteDbContext)services.GetRequiredService<AppDbContext>());
    }

    /// <summary>The embedded database's connection; a relative path starts at the content root.</summary>
    public static string ConnectionString(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartupRefusedException("ConnectionStrings:AppelAProjets manque : indiquez par exemple Data Source=App_Data/appelaprojets.db.");
        }

        SqliteConnectionStringBuilder connection;
        try
        {
            connection = new SqliteConnectionStringBuilder(text);
        }
        catch (ArgumentException)
        {
            throw new StartupRefusedException("ConnectionStrings:AppelAProjets n'est pas lisible : indiquez par exemple Data Source=App_Data/appelaprojets.db.");
        }

        connection.DataSource = Path.GetFullPath(connection.DataSource, environment.ContentRootPath);
        connection.ForeignKeys = true;
        return connection.ToString();
    }
}
