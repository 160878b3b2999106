using System.Globalization;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// The sessions their owners ended. A cookie copied before would still be valid in itself: each one names its session, and a name noted
/// here opens nothing any more, on any server. The other sessions of the person go on.
/// </summary>
internal sealed class EndedSessions(AppDbContext db)
{
    private const string Name = "session";
    private const string Provider = "ended-session";

    /// <summary>Longer than any cookie lives unless it is renewed, which one of an ended session never is.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Gives a session its name when it opens.</summary>
    public static void Open(AuthenticationProperties properties)
    {
        properties.Items.TryAdd(Name, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Ends the session of a cookie, and forgets those of the person that ended long ago.</summary>
    /// <param name="userId">Whose it is.</param>
    /// <param name="properties">What its cookie holds.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task EndAsync(Guid userId, AuthenticationProperties properties, CancellationToken cancellation)
    {
        if (!properties.Items.TryGetValue(Name, out var name) || name is null || await IsEndedAsync(userId, name, cancellation))
        {
            return;
        }

        var now = TimeProvider.System.UtcNow();
        var past = Written(now);
        try
        {
            await db.InWriteTransactionAsync(
                async token =>
                {
                    var noted = await db.UserTokens.Where(t => t.UserId == userId && t.LoginProvider == Provider).ToListAsync(token);
                    db.UserTokens.RemoveRange(noted.Where(t => string.CompareOrdinal(t.Value, past) < 0));
                    db.UserTokens.Add(
                        new IdentityUserToken<Guid>
                        {
                            UserId = userId,
                            LoginProvider = Provider,
                            Name = name,
                            Value = Written(now + Kept),
                        }
                    );
                    return await db.SaveChangesAsync(token);
                },
                cancellation
            );
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Ended by a second click at the same instant.
        }
    }

    /// <summary>Refuses the cookie of a session that ended.</summary>
    /// <param name="context">The cookie.</param>
    /// <returns>True when it was refused.</returns>
    public async Task<bool> RefusesAsync(CookieValidatePrincipalContext context)
    {
        if (
            !context.Properties.Items.TryGetValue(Name, out var name)
            || name is null
            || !Guid.TryParse(context.Principal?.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value, out var userId)
            || !await IsEndedAsync(userId, name, context.HttpContext.RequestAborted)
        )
        {
            return false;
        }

        context.RejectPrincipal();
        return true;
    }

    private Task<bool> IsEndedAsync(Guid userId, string name, CancellationToken cancellation) =>
        db.UserTokens.AsNoTracking().AnyAsync(t => t.UserId == userId && t.LoginProvider == Provider && t.Name == name, cancellation);

    private static string Written(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
