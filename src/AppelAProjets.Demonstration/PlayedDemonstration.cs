namespace AppelAProjets.Demonstration;

/// <summary>Someone who signs in with <see cref="DemonstrationStory.Password"/>.</summary>
public sealed record DemonstrationAccount(Guid Id, string Email, string Name, bool IsAdministrator);

/// <summary>What someone of the programme is there for. The application has roles of the same names.</summary>
public enum DemonstrationRole
{
    /// <summary>Runs the calls.</summary>
    Coordinator,

    /// <summary>Rates the fiches.</summary>
    Evaluator,

    /// <summary>Reads.</summary>
    Observer,
}

/// <summary>A role held on the programme.</summary>
public sealed record DemonstrationGrant(Guid Id, Guid UserId, DemonstrationRole Role, Guid ProgrammeId, string Institution);

/// <summary>What somebody did, for the journal. The application has acts of the same names.</summary>
public enum DemonstrationAct
{
    /// <summary>An organisation was registered.</summary>
    OrganisationCreated,

    /// <summary>A fiche was started.</summary>
    FicheStarted,

    /// <summary>A fiche was filed, or filed again.</summary>
    FicheFiled,

    /// <summary>A fiche was withdrawn by its applicant.</summary>
    FicheWithdrawn,

    /// <summary>Points of eligibility were looked at.</summary>
    EligibilityChecked,

    /// <summary>A fiche was judged eligible or ineligible.</summary>
    EligibilityDecided,

    /// <summary>Something was asked of the applicant.</summary>
    ComplementAsked,

    /// <summary>A fiche was given to an evaluator.</summary>
    EvaluatorAssigned,

    /// <summary>An evaluator declined a fiche.</summary>
    AssignmentDeclined,

    /// <summary>A member declared what ties them to a fiche.</summary>
    ConflictDeclared,

    /// <summary>An evaluation was filed, or filed again.</summary>
    EvaluationFiled,

    /// <summary>An evaluation was reopened.</summary>
    EvaluationReopened,

    /// <summary>A message was written in a discussion.</summary>
    DiscussionMessageWritten,

    /// <summary>A decision was recorded.</summary>
    DecisionRecorded,

    /// <summary>The decisions of a call were released.</summary>
    DecisionsReleased,
}

/// <summary>One line of the journal; no call for what is not about one.</summary>
public sealed record DemonstrationJournalLine(
    Guid Id,
    DateTime At,
    Guid? ActorId,
    DemonstrationAct Act,
    Guid? CallId,
    Guid? FicheId,
    string Sentence
);

/// <summary>All that has happened until the loading instant, to be kept as it is.</summary>
/// <param name="Since">Since when the people have their accounts and their roles; a UTC instant.</param>
/// <param name="Accounts">The people.</param>
/// <param name="Grants">Their roles.</param>
/// <param name="Aggregates">Programme, organisations, calls, fiches and what was written about them: aggregates of the domain,
/// whole.</param>
/// <param name="Journal">Who did what.</param>
public sealed record PlayedDemonstration(
    DateTime Since,
    IReadOnlyList<DemonstrationAccount> Accounts,
    IReadOnlyList<DemonstrationGrant> Grants,
    IReadOnlyList<object> Aggregates,
    IReadOnlyList<DemonstrationJournalLine> Journal
);
