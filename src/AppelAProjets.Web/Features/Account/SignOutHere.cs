using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Ends the session of this browser, on the server too; the person's other devices stay signed in.</summary>
internal sealed class SignOutHere(SignInManager<User> sessions, EndedSessions ended, CurrentUser current)
{
    public async Task<Outcome> ExecuteAsync(HttpContext http, CancellationToken cancellation)
    {
        if (current.IsSignedIn && await http.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Properties: { } properties })
        {
            await ended.EndAsync(current.Id, properties, cancellation);
        }

        await sessions.SignOutAsync();
        return Outcome.Done;
    }
}
