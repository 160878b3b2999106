using AppelAProjets.Web.Platform.Time;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>Starts the clock, and says on the console where to go and, with the demonstration, who to sign in as.</summary>
public static class ReadyAnnouncement
{
    public const string DemoPassword = "Demo-2022!";

    public static readonly IReadOnlyList<(string Emails, string Role)> DemoAccounts =
    [
        ("association@demo.example, ecole@demo.example, ville@demo.example", "porteurs de projet"),
        ("evaluateur1@demo.example … evaluateur4@demo.example", "membres du comité"),
        ("coordination@demo.example", "coordination de la Cité éducative de Soissons"),
        ("admin@demo.example", "administration"),
        ("observateur@demo.example", "lecture seule"),
    ];

    public static void AnnounceWhenReady(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            (app.Services.GetRequiredService<TimeProvider>() as AppClock)?.Tick();
            Console.WriteLine($"AppelAProjets est prêt : {string.Join(" ", app.Urls)}");
            if (app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
            {
                Console.WriteLine($"Comptes de démonstration (mot de passe {DemoPassword}) :");
                foreach (var (emails, role) in DemoAccounts)
                {
                    Console.WriteLine($"  {emails} : {role}");
                }
            }
        });
}
