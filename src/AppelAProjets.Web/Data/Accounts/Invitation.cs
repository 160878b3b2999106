namespace AppelAProjets.Web.Data.Accounts;

/// <summary>A role offered by e-mail on a programme, or on one of its calls.</summary>
internal sealed class Invitation : EmailInvitation
{
    public const int InstitutionLength = 200;

    private Invitation() { }

    public Invitation(
        Guid id,
        Guid programmeId,
        Guid? callId,
        string email,
        CallRole role,
        string institution,
        string tokenHash,
        Guid createdBy,
        DateTime createdAt
    )
        : base(id, email, tokenHash, createdBy, createdAt)
    {
        ProgrammeId = programmeId;
        CallId = callId;
        Role = role;
        Institution = institution;
    }

    public Guid ProgrammeId { get; private set; }

    /// <summary>The only call the role is held on; null for the whole programme.</summary>
    public Guid? CallId { get; private set; }

    public CallRole Role { get; private set; }

    /// <summary>The institution the person will sit for.</summary>
    public string Institution { get; private set; } = string.Empty;
}
