using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Startup.Demonstration;

/// <summary>
/// Fills an empty database: one programme, its people, and three calls — one decided, one open, one being rated. The same loading
/// instant gives the same demonstration, but for identities and security stamps.
/// </summary>
public sealed class DemonstrationLoader(AppDbContext db, UserManager<User> users, TimeProvider clock) : IDemonstration
{
    private static readonly DateTime PeopleSince = new(2022, 2, 14, 9, 0, 0, DateTimeKind.Utc);

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        // Nothing below changes a row it added, so there is nothing to detect until the save.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var cast = new DemoCasting(db, users, clock).Cast(PeopleSince < now ? PeopleSince : now);
            new GrandSoissonsCall(db, clock, cast, now).Play();
            new RatingCall(db, clock, cast, now).Play();
            new OpenCall(db, clock, cast, now).Play();
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            db.ChangeTracker.Clear();
        }
    }
}
