using AppelAProjets.Web.Platform.Invitations;

namespace AppelAProjets.Web.Features.Invitations;

/// <summary>
/// For the page of an invitation: what it offers, and what its reader can do while it waits — accept, sign in first, change account, or
/// open one.
/// </summary>
/// <param name="Root">Address of the page; its forms post to <c>{Root}/accepter</c> and <c>{Root}/compte</c>.</param>
/// <param name="Words">What it says whatever the invitation.</param>
/// <param name="Offer">What is offered, or null when the link is unknown.</param>
/// <param name="SignedInAs">The address of who reads, or null.</param>
/// <param name="Form">The account being opened.</param>
internal sealed record InvitationPage(
    string Root,
    InvitationPageWords Words,
    InvitationOffer? Offer,
    string? SignedInAs,
    NewAccountForm Form
)
{
    public bool IsForReader => string.Equals(SignedInAs, Offer?.Email, StringComparison.OrdinalIgnoreCase);

    public string ReturnQuery => QueryString.Create("retour", Root).Value!;
}
