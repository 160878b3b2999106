namespace AppelAProjets.Web.Data.Outbox;

/// <summary>
/// A message to one person, saved with the change that causes it and sent later by a job. Its content is fixed when it is written;
/// <see cref="UniqueKey"/> keeps one effect from being written twice.
/// </summary>
internal sealed class OutboxMessage
{
    private OutboxMessage() { }

    public OutboxMessage(
        Guid id,
        string uniqueKey,
        OutboxMessageKind kind,
        Guid? callId,
        Guid? ficheId,
        Guid? recipientId,
        OutboxMessageContent content,
        DateTime createdAt,
        DateTime? notBefore = null
    )
    {
        Id = id;
        UniqueKey = uniqueKey;
        Kind = kind;
        CallId = callId;
        FicheId = ficheId;
        RecipientId = recipientId;
        Recipient = content.Recipient;
        RecipientName = content.RecipientName;
        Subject = content.Subject;
        HtmlBody = content.HtmlBody;
        TextBody = content.TextBody;
        CreatedAt = createdAt;
        NextAttemptAt = notBefore ?? createdAt;
        State = OutboxMessageState.Pending;
    }

    /// <summary>Changes the words of a message that has not left: only for one held back, in the transaction that found it held.</summary>
    public void Rewrite(OutboxMessageContent content)
    {
        Subject = content.Subject;
        HtmlBody = content.HtmlBody;
        TextBody = content.TextBody;
    }

    public Guid Id { get; private set; }

    /// <summary>What makes this message the only one of its kind: kind, target and due date.</summary>
    public string UniqueKey { get; private set; } = string.Empty;

    public OutboxMessageKind Kind { get; private set; }

    public Guid? CallId { get; private set; }

    public Guid? FicheId { get; private set; }

    public Guid? RecipientId { get; private set; }

    public string Recipient { get; private set; } = string.Empty;

    public string RecipientName { get; private set; } = string.Empty;

    public string Subject { get; private set; } = string.Empty;

    public string HtmlBody { get; private set; } = string.Empty;

    public string TextBody { get; private set; } = string.Empty;

    public OutboxMessageState State { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Not tried again before that instant.</summary>
    public DateTime NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When a sender took it; a claim that outlives its process is taken up again.</summary>
    public DateTime? ClaimedAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string? LastError { get; private set; }
}

/// <summary>The words of a message.</summary>
internal sealed record OutboxMessageContent(string Recipient, string RecipientName, string Subject, string HtmlBody, string TextBody);

/// <summary>Why a message was written.</summary>
internal enum OutboxMessageKind
{
    EmailConfirmation,
    PasswordReset,
    FilingReceipt,
    ApplicantReminder,
    EvaluatorReminder,
    Assignment,
    Decision,
    CallChanged,
    ExtensionGranted,
    Invitation,
    MemberInvitation,
    JoinRequest,
    JoinAnswer,
    DangerousFile,
    DiscussionDigest,
    ComplementAsked,
    ComplementReminder,
    ComplementAnswered,
    RejectionWarning,
    EvaluatorNudge,
    FicheWithdrawn,
    FicheCompleted,
}

/// <summary>Where a message stands.</summary>
internal enum OutboxMessageState
{
    /// <summary>To be sent.</summary>
    Pending,

    /// <summary>Taken by a sender, nothing handed over yet.</summary>
    Claimed,

    /// <summary>Being handed to the mail server; found in that state after a crash, nobody can tell whether it left.</summary>
    HandingOver,

    /// <summary>Accepted by the mail server, or written to the pickup folder.</summary>
    Sent,

    /// <summary>No longer needed when its turn came: its reader had acted meanwhile.</summary>
    Cancelled,

    /// <summary>Refused too often; a person decides.</summary>
    Failed,

    /// <summary>The process died while handing it over; a person decides whether to send it again.</summary>
    Uncertain,
}
