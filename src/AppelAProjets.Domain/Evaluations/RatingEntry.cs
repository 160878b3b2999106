namespace AppelAProjets.Domain.Evaluations;

/// <summary>One answer an evaluator sends; it replaces the whole answer recorded on that criterion.</summary>
/// <param name="CriterionId">The criterion answered.</param>
/// <param name="Value">Value on the criterion's scale; null to leave or make the criterion unrated.</param>
/// <param name="NotApplicable">True for «non applicable»; then <paramref name="Value"/> is null.</param>
/// <param name="Justification">Reasons, at most 2 000 characters; empty for none.</param>
public sealed record RatingEntry(Guid CriterionId, decimal? Value, bool NotApplicable = false, string Justification = "");

/// <summary>The stable codes of what an evaluation refuses.</summary>
public static class RatingRefusalCodes
{
    /// <summary>The value is below 0 or above the highest value.</summary>
    public const string OffScale = "off-scale";

    /// <summary>The value is between two values of the scale.</summary>
    public const string OffStep = "off-step";

    /// <summary>«Non applicable» is not an answer for this criterion.</summary>
    public const string NotApplicableNotAllowed = "not-applicable-not-allowed";

    /// <summary>Both a value and «non applicable» were given.</summary>
    public const string ValueAndNotApplicable = "value-and-not-applicable";

    /// <summary>The criterion is not one of the grid.</summary>
    public const string UnknownCriterion = "unknown-criterion";

    /// <summary>The criterion is computed from the fiche: it may be commented, not rated.</summary>
    public const string ComputedCriterion = "computed-criterion";

    /// <summary>The same criterion is answered twice at once.</summary>
    public const string AnsweredTwice = "answered-twice";

    /// <summary>A justification or comment is too long.</summary>
    public const string TooLong = "too-long";

    /// <summary>A rated criterion has neither a value nor «non applicable».</summary>
    public const string Missing = "missing";

    /// <summary>A rating at one end of its scale, or any rating where the call asks it, has no justification.</summary>
    public const string Unjustified = "unjustified";

    /// <summary>The comment to the applicant is too long.</summary>
    public const string ApplicantCommentTooLong = "applicant-comment-too-long";

    /// <summary>The reason to reopen is missing or too long.</summary>
    public const string ReasonToReopen = "reason-to-reopen";

    /// <summary>The evaluation is filed: it must be reopened first.</summary>
    public const string AlreadyFiled = "already-filed";

    /// <summary>The evaluation is set aside for a conflict of interest.</summary>
    public const string SetAside = "set-aside";
}
