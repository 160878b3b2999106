namespace AppelAProjets.Web.Data.Audit;

/// <summary>One act that matters: who, what, on which fiche or call, when. Never changed, never deleted.</summary>
internal sealed class AuditEntry
{
    private AuditEntry() { }

    public AuditEntry(Guid id, DateTime at, Guid? actorId, AuditAct act, Guid? callId, Guid? ficheId, string details)
    {
        Id = id;
        At = at;
        ActorId = actorId;
        Act = act;
        CallId = callId;
        FicheId = ficheId;
        Details = details;
    }

    public Guid Id { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The account that acted, or null for a job.</summary>
    public Guid? ActorId { get; private set; }

    public AuditAct Act { get; private set; }

    public Guid? CallId { get; private set; }

    public Guid? FicheId { get; private set; }

    /// <summary>A French sentence for the reader of the journal.</summary>
    public string Details { get; private set; } = string.Empty;
}

/// <summary>The acts written in the journal.</summary>
internal enum AuditAct
{
    AccountCreated,
    OrganisationCreated,
    FicheStarted,
    FicheFiled,
    FicheWithdrawn,
    FicheVersionRestored,
    EvaluatorAssigned,
    EvaluatorUnassigned,
    AssignmentAccepted,
    AssignmentDeclined,
    ConflictDeclared,
    PossibleConflictDismissed,
    CoordinatorReplaced,
    EvaluationFiled,
    EvaluationReopened,
    DecisionRecorded,
    EnvelopeExceeded,
    DecisionsReleased,
    OutboxMessageResent,
    OutboxMessageCancelled,
    RankingExported,
    CallCreated,
    CallSettingsChanged,
    CallPublished,
    CallUnpublished,
    CallSettingsExported,
    CallDocumentAdded,
    CallDocumentRemoved,
    ProgrammeCreated,
    ProgrammeChanged,
    InvitationSent,
    InvitationCancelled,
    InvitationAccepted,
    RoleWithdrawn,
    ExtensionGranted,
    SameSiretRegistered,
    OrganisationChanged,
    MemberInvited,
    MemberInvitationCancelled,
    MemberJoined,
    MemberRightsChanged,
    MemberRemoved,
    JoinAsked,
    JoinDeclined,
    DangerousFileRemoved,
    DiscussionMessageWritten,
    DiscussionMessageWithdrawn,
    EligibilityChecked,
    EligibilityDecided,
    EligibilityReopened,
    ComplementAsked,
    ComplementChanged,
    ComplementAnswered,
    EvaluatorsNudged,
    RatingClosed,
    RatingReopened,
    RatingSheetDownloaded,
    RatingSheetImported,
    DraftDiscarded,
    ApplicationsExported,
}
