namespace AppelAProjets.Domain.Eligibility;

/// <summary>Where the eligibility of a fiche stands, for those who examine it; its applicant reads only what is asked of them.</summary>
public enum EligibilityState
{
    /// <summary>Nothing decided: the fiche goes on as if it were eligible.</summary>
    ToExamine,

    /// <summary>A complement is asked and not given yet.</summary>
    ComplementAsked,

    /// <summary>Judged eligible.</summary>
    Eligible,

    /// <summary>Judged ineligible, with motives: neither rated nor ranked.</summary>
    Ineligible,
}

/// <summary>Why a fiche is ineligible (docs/domain/committee.md).</summary>
public enum IneligibilityMotive
{
    /// <summary>The action is not what the call is about.</summary>
    OffTopic,

    /// <summary>It takes place elsewhere, or for people from elsewhere.</summary>
    OffTerritory,

    /// <summary>It came after closing, or its dates are not those the call funds.</summary>
    Late,

    /// <summary>Something asked is still missing.</summary>
    Incomplete,

    /// <summary>It was filed or funded already.</summary>
    Duplicate,

    /// <summary>The account of an action funded before was not given.</summary>
    MissingReport,

    /// <summary>The body is not one the call is open to.</summary>
    ApplicantKind,

    /// <summary>The amount asked, or the budget, is not what the call takes.</summary>
    Amount,

    /// <summary>Anything else, told in words.</summary>
    Other,
}

/// <summary>What a person found on one point of the checklist.</summary>
public enum ChecklistVerdict
{
    /// <summary>As it should be.</summary>
    Conform,

    /// <summary>Not as it should be.</summary>
    NonConform,

    /// <summary>The point does not concern this fiche.</summary>
    NotApplicable,
}

/// <summary>The answer to one point of the checklist.</summary>
/// <param name="Key">Key of the point.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Note">Free words for the file, at most 500 characters; may be empty.</param>
public sealed record ChecklistAnswer(string Key, ChecklistVerdict Verdict, string Note)
{
    /// <summary>Longest note, in characters.</summary>
    public const int MaxNoteLength = 500;
}
