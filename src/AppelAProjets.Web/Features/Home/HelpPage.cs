using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Home;

/// <summary>The help, whose first answers are those of what one does here.</summary>
/// <param name="Rates">Sits on a committee.</param>
/// <param name="Coordinates">Coordinates a call.</param>
internal sealed record HelpPage(bool Rates, bool Coordinates)
{
    public static HelpPage For(UserRoles roles) => new(roles.Is(CallRole.Evaluator), roles.Is(CallRole.Coordinator));
}
