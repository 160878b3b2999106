using AppelAProjets.Demonstration;
using AppelAProjets.Web.Platform.Time;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>Starts the clock, and says on the console where to go and, with the demonstration, who to sign in as.</summary>
internal static class ReadyAnnouncement
{
    public static void AnnounceWhenReady(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            (app.Services.GetRequiredService<TimeProvider>() as AppClock)?.Tick();
            Console.WriteLine($"AppelAProjets est prêt : {string.Join(" ", app.Urls)}");
            if (app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
            {
                Console.WriteLine($"Comptes de démonstration (mot de passe {DemonstrationStory.Password}) :");
                foreach (var (emails, role) in DemonstrationStory.Guide)
                {
                    Console.WriteLine($"  {emails} : {role}");
                }
            }
        });
}
