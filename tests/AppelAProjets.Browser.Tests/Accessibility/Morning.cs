using AppelAProjets.Web.Tests.Hosting;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>A spring morning, so that the demonstration's dates are believable whatever the machine's clock.</summary>
internal static class Morning
{
    internal static readonly DateTime Now = TestApp.Utc("2026-04-14T08:00:00Z");
}
