namespace AppelAProjets.Domain.Evaluations;

/// <summary>What a tie rule looks at (docs/domain/scoring.md).</summary>
public enum TieRuleKind
{
    /// <summary>The highest m(c) of a named criterion goes first; a fiche without m(c) goes last.</summary>
    CriterionMean,

    /// <summary>The lower requested amount goes first.</summary>
    LowerRequest,

    /// <summary>The earlier filing goes first.</summary>
    EarlierFiling,
}

/// <summary>One of the ordered rules that separate fiches with the same rounded score.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="CriterionCode">Code of the criterion compared by <see cref="TieRuleKind.CriterionMean"/>; null for the other kinds.</param>
public sealed record TieRule(TieRuleKind Kind, string? CriterionCode = null)
{
    /// <summary>The lower requested amount goes first.</summary>
    public static readonly TieRule LowerRequest = new(TieRuleKind.LowerRequest);

    /// <summary>The earlier filing goes first.</summary>
    public static readonly TieRule EarlierFiling = new(TieRuleKind.EarlierFiling);

    /// <summary>The highest m(c) of one criterion goes first, a missing one last.</summary>
    /// <param name="criterionCode">Code of a criterion of the same grid.</param>
    public static TieRule CriterionMean(string criterionCode) => new(TieRuleKind.CriterionMean, criterionCode);
}
