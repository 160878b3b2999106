using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>The secret of a link: 256 random bits, known to its reader; we keep its hash only.</summary>
/// <param name="Text">As written in the link, 43 characters.</param>
/// <param name="Hash">As kept.</param>
internal sealed record InvitationToken(string Text, string Hash)
{
    private const int Length = 43;

    public static InvitationToken Create() => Of(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The token of a link that was followed; null when it can be none.</summary>
    public static InvitationToken? Read(string? text) => text is { Length: Length } ? Of(text) : null;

    private static InvitationToken Of(string text) => new(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
