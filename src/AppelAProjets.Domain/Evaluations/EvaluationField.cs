namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// The fields of an evaluation, as its refusals name them: the mark and the words of each criterion, two comments, a reason.
/// </summary>
public static class EvaluationField
{
    /// <summary>The comment to the committee.</summary>
    public const string Comment = "Comment";

    /// <summary>The comment the applicant will read.</summary>
    public const string ApplicantComment = "ApplicantComment";

    /// <summary>Why a filed evaluation is reopened.</summary>
    public const string Reason = "Reason";

    private const int IdLength = 36;

    /// <summary>The answer on a criterion: a value or «non applicable».</summary>
    public static string Mark(Guid criterionId) => $"{criterionId}.Mark";

    /// <summary>The words that justify it.</summary>
    public static string Why(Guid criterionId) => $"{criterionId}.Why";

    /// <summary>The criterion a field belongs to; null for the others.</summary>
    public static Guid? CriterionOf(string field) =>
        field.Length > IdLength && field[IdLength] == '.' && Guid.TryParse(field.AsSpan(0, IdLength), out var id) ? id : null;
}
