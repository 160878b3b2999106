namespace AppelAProjets.Web.Data.Accounts;

/// <summary>
/// Something offered by e-mail, to a role or to an organisation. The link is known to its reader alone: only its hash is kept. It opens
/// what it offers once, within fourteen days.
/// </summary>
internal abstract class EmailInvitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    protected EmailInvitation() { }

    protected EmailInvitation(Guid id, string email, string tokenHash, Guid createdBy, DateTime createdAt)
    {
        Id = id;
        Email = email;
        CreatedBy = createdBy;
        Renew(tokenHash, createdAt);
    }

    public Guid Id { get; private set; }

    public string Email { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the token of the last link sent, in hexadecimal: an older link opens nothing.</summary>
    public string TokenHash { get; private set; } = string.Empty;

    public Guid CreatedBy { get; private set; }

    /// <summary>When the last link was sent.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>From that instant on the link opens nothing.</summary>
    public DateTime ExpiresAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The account that accepted, which may have another address.</summary>
    public Guid? AcceptedBy { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    /// <summary>Optimistic concurrency token: of two acceptances at once, one is saved.</summary>
    public int Version { get; private set; }

    public InvitationState StateAt(DateTime now) =>
        this switch
        {
            { AcceptedAt: not null } => InvitationState.Accepted,
            { CancelledAt: not null } => InvitationState.Cancelled,
            _ when now >= ExpiresAt => InvitationState.Expired,
            _ => InvitationState.Pending,
        };

    /// <summary>Sends a new link in place of the last.</summary>
    public void Renew(string tokenHash, DateTime now)
    {
        Require(AcceptedAt is null && CancelledAt is null);
        TokenHash = tokenHash;
        CreatedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public void Accept(Guid userId, DateTime now)
    {
        Require(StateAt(now) == InvitationState.Pending);
        AcceptedAt = now;
        AcceptedBy = userId;
    }

    public void Cancel(DateTime now)
    {
        Require(AcceptedAt is null && CancelledAt is null);
        CancelledAt = now;
    }

    private static void Require(bool allowed)
    {
        if (!allowed)
        {
            throw new InvalidOperationException("The state of the invitation was not looked at first.");
        }
    }
}

/// <summary>Where an invitation stands.</summary>
internal enum InvitationState
{
    Pending,
    Expired,
    Accepted,
    Cancelled,
}
