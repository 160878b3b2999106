using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>What an evaluator sends: one answer per criterion, kept as it was typed.</summary>
internal sealed class RatingForm
{
    public const string Save = "enregistrer";
    public const string SaveAndNext = "suivante";
    public const string File = "deposer";

    /// <summary>The version the page showed; empty when nothing was recorded yet.</summary>
    public int? Version { get; set; }

    public string? Action { get; set; }

    public List<CriterionAnswer> Answers { get; set; } = [];

    /// <summary>For the committee.</summary>
    public string? Comment { get; set; }

    /// <summary>For the applicant.</summary>
    public string? ApplicantComment { get; set; }

    public string CommentText => Normal(Comment);

    public string ApplicantCommentText => Normal(ApplicantComment);

    /// <summary>The answers the rules can judge; an unreadable mark goes to the errors instead.</summary>
    public IReadOnlyList<RatingEntry> Read(ModelStateDictionary errors)
    {
        var entries = new List<RatingEntry>(Answers.Count);
        for (var i = 0; i < Answers.Count; i++)
        {
            var answer = Answers[i];
            if (answer.TryRead(out var value))
            {
                entries.Add(new RatingEntry(answer.CriterionId, value, answer.IsNotApplicable, Normal(answer.Why)));
            }
            else
            {
                errors.AddModelError(MarkField(i), Unreadable(answer.Mark));
            }
        }

        return entries;
    }

    /// <summary>The field of the form that an evaluation names otherwise; the whole form for a criterion that is not on the page.</summary>
    public string FieldOf(string field) =>
        EvaluationField.CriterionOf(field) is not { } criterionId
            ? field
            : Answers.FindIndex(answer => answer.CriterionId == criterionId) switch
            {
                < 0 => string.Empty,
                var index when field == EvaluationField.Why(criterionId) => WhyField(index),
                var index => MarkField(index),
            };

    public static string WhyField(int index) => string.Create(CultureInfo.InvariantCulture, $"Answers[{index}].Why");

    public static string MarkField(int index) => string.Create(CultureInfo.InvariantCulture, $"Answers[{index}].Mark");

    // Browsers send line ends as two characters; people count one.
    internal static string Normal(string? text, bool trims = true)
    {
        var lines = (text ?? string.Empty).ReplaceLineEndings("\n");
        return trims ? lines.Trim() : lines;
    }

    internal static string Unreadable(string? mark) =>
        $"La note «\u00A0{mark}\u00A0» n’est pas lisible\u00A0: choisissez une note de l’échelle, par exemple 3,5.";
}

/// <summary>One answer, as typed.</summary>
internal sealed class CriterionAnswer
{
    public const string NotApplicable = "na";

    public Guid CriterionId { get; set; }

    /// <summary>«4,5», «4.5», «na», or nothing.</summary>
    public string? Mark { get; set; }

    public string? Why { get; set; }

    public bool IsNotApplicable => string.Equals(TypedText.Compact(Mark), NotApplicable, StringComparison.OrdinalIgnoreCase);

    /// <summary>False when something was typed that is no number.</summary>
    public bool TryRead(out decimal? value)
    {
        value = null;
        if (TypedText.IsBlank(Mark) || IsNotApplicable)
        {
            return true;
        }

        var read = FrenchInput.TryNumber(Mark, out var number);
        value = read ? number : null;
        return read;
    }

    /// <summary>A mark as the form writes it.</summary>
    public static string Written(RatingEntry? rating) =>
        rating switch
        {
            null => string.Empty,
            { NotApplicable: true } => NotApplicable,
            { Value: { } value } => FrenchNumbers.Compact(value, 4),
            _ => string.Empty,
        };
}
