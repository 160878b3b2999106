using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Account;

/// <summary>Where signing in leads when no page was asked for: what the person comes to do.</summary>
internal static class SignInDestination
{
    public static string For(UserRoles roles)
    {
        return roles switch
        {
            { IsApplicant: true } => "/mes-fiches",
            _ when roles.Is(CallRole.Evaluator) => "/evaluation",
            _ when roles.Is(CallRole.Coordinator) => "/coordination",
            { IsAdministrator: true } => "/administration",
            _ => "/",
        };
    }
}
