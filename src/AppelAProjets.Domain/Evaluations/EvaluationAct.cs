namespace AppelAProjets.Domain.Evaluations;

/// <summary>What changed in an evaluation.</summary>
public enum EvaluationAct
{
    /// <summary>A mark was given, changed or taken back.</summary>
    Rated,

    /// <summary>The words that justify a mark were written again.</summary>
    Justified,

    /// <summary>The comment to the committee was written again.</summary>
    CommentedToCommittee,

    /// <summary>The comment to the applicant was written again.</summary>
    CommentedToApplicant,

    /// <summary>It was filed.</summary>
    Filed,

    /// <summary>It was made a draft again, with a reason.</summary>
    Reopened,

    /// <summary>It was set aside for a conflict of interest.</summary>
    SetAside,
}
