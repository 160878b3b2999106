using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Data.Accounts;

/// <summary>
/// A person's account. What they may do comes from organisations and <see cref="RoleGrant"/>s, never from the account alone.
/// </summary>
internal sealed class User : IdentityUser<Guid>
{
    /// <summary>First name and family name, as shown to others.</summary>
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>Runs the installation; reads no fiche by virtue of that.</summary>
    public bool IsAdministrator { get; set; }

    public DateTime CreatedAt { get; set; }
}
