using System.Data.Common;
using AppelAProjets.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// Brings the database to this version before anything is served, by one process at a time: schema, demonstration, session keys and the
/// tables of the schedule. What cannot be repaired is refused in a sentence.
/// </summary>
internal static class DatabasePreparation
{
    public static Task PrepareDatabaseAsync(this WebApplication app) =>
        app.Services.PrepareAsync(
            async (services, cancellation) =>
            {
                var db = services.GetRequiredService<AppDbContext>();
                if (services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled && !await db.Programmes.AnyAsync(cancellation))
                {
                    await services.GetRequiredService<IDemonstration>().LoadAsync(cancellation);
                }

                // The first use of the keys writes one: written here, it is the same for every process that starts now.
                services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect("start");
                await services.ProvisionScheduleAsync(cancellation);
            }
        );

    /// <summary>Updates the schema, then does what else must be done alone.</summary>
    public static async Task PrepareAsync(this IServiceProvider root, Func<IServiceProvider, CancellationToken, Task> then)
    {
        await using var scope = root.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        try
        {
            root.GetRequiredService<DatabaseUse>().Begin(db);
            await db.AloneAsync(
                async cancellation =>
                {
                    await db.UpdateSchemaAsync(cancellation);
                    await then(scope.ServiceProvider, cancellation);
                },
                CancellationToken.None
            );
            if (await db.AdviceAsync(CancellationToken.None) is { } advice)
            {
                root.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabasePreparation)).LogWarning("{Advice}", advice);
            }
        }
        catch (Exception failure)
            when (failure is DbException or IOException or UnauthorizedAccessException || db.TroubleIn(failure) != DatabaseTrouble.None)
        {
            throw new StartupRefusedException(Sentence(db, failure));
        }
    }

    private static string Sentence(AppDbContext db, Exception failure) =>
        db.TroubleIn(failure) switch
        {
            DatabaseTrouble.Unreachable =>
                $"La base de données {db.Location} ne répond pas (ConnectionStrings:AppelAProjets) : vérifiez l'adresse, et que le serveur "
                    + "ou le dossier est accessible.",
            DatabaseTrouble.SignInRefused =>
                $"La base de données {db.Location} refuse le compte ou le mot de passe (ConnectionStrings:AppelAProjets).",
            DatabaseTrouble.Missing =>
                $"La base de données {db.Location} n'existe pas (ConnectionStrings:AppelAProjets) : vérifiez son nom, ou créez-la.",
            DatabaseTrouble.Forbidden =>
                $"La base de données {db.Location} n'accorde pas au compte les droits nécessaires (ConnectionStrings:AppelAProjets) : il "
                    + "doit pouvoir y créer et modifier des tables.",
            DatabaseTrouble.Full =>
                $"La base de données {db.Location} n'a plus de place pour écrire (ConnectionStrings:AppelAProjets) : libérez de l'espace, "
                    + "puis relancez.",
            DatabaseTrouble.ReadOnly =>
                $"La base de données {db.Location} ne s'ouvre qu'en lecture (ConnectionStrings:AppelAProjets) : donnez le droit d'écrire à "
                    + "l'application.",
            DatabaseTrouble.Damaged =>
                $"{db.Location} n'est pas une base de données lisible (ConnectionStrings:AppelAProjets) : vérifiez le chemin, ou restaurez "
                    + "une sauvegarde.",
            _ when failure is IOException or UnauthorizedAccessException =>
                $"Le dossier de {db.Location} ne peut pas être créé ou écrit (ConnectionStrings:AppelAProjets) : vérifiez le chemin et les "
                    + "droits de l'application.",
            _ => $"La base de données {db.Location} ne peut pas être préparée (ConnectionStrings:AppelAProjets). Détail technique : "
                + $"{failure.GetBaseException().Message}",
        };
}
