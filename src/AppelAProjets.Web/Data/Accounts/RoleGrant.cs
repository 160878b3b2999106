namespace AppelAProjets.Web.Data.Accounts;

/// <summary>A role held on one programme, or on one call only. There is no platform-wide coordinator, evaluator or observer.</summary>
internal sealed class RoleGrant
{
    private RoleGrant() { }

    public RoleGrant(Guid id, Guid userId, CallRole role, Guid? programmeId, Guid? callId, string institution, DateTime grantedAt)
    {
        if (programmeId is null == callId is null)
        {
            throw new ArgumentException("A role is held on a programme or on a call, one of the two.", nameof(callId));
        }

        Id = id;
        UserId = userId;
        Role = role;
        ProgrammeId = programmeId;
        CallId = callId;
        Institution = institution;
        GrantedAt = grantedAt;
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public User User { get; private set; } = null!;

    public CallRole Role { get; private set; }

    public Guid? ProgrammeId { get; private set; }

    public Guid? CallId { get; private set; }

    /// <summary>The institution the person sits for, printed beside their name.</summary>
    public string Institution { get; private set; } = string.Empty;

    public DateTime GrantedAt { get; private set; }
}

/// <summary>Roles held on a programme or a call.</summary>
internal enum CallRole
{
    Coordinator,
    Evaluator,
    Observer,
}
