using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Shared.Invitations;

/// <summary>
/// What the reader of an open invitation can do: accept, sign in first, change account, or open one. The view that shows it has its
/// forms post to <c>{Root}/accepter</c> and <c>{Root}/compte</c>.
/// </summary>
/// <param name="Root">Address of the page of the invitation.</param>
/// <param name="Email">The address it was sent to.</param>
/// <param name="Inviter">Who invites.</param>
/// <param name="HasAccount">Whether an account has that address.</param>
/// <param name="SignedInAs">The address of who reads, or null.</param>
/// <param name="Purpose">What the person's data will serve, after «Ces informations servent à».</param>
/// <param name="Form">The account being opened.</param>
public sealed record InvitationAnswer(string Root, string Email, string Inviter, bool HasAccount, string? SignedInAs, string Purpose, NewAccountForm Form)
{
    public string ReturnQuery => QueryString.Create("retour", Root).Value!;

    public bool IsForReader => string.Equals(SignedInAs, Email, StringComparison.OrdinalIgnoreCase);
}
