using System.Globalization;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>What an evaluator sends: one answer per criterion, kept as it was typed.</summary>
public sealed class RatingForm
{
    public const string Save = "enregistrer";
    public const string SaveAndNext = "suivante";
    public const string File = "deposer";

    /// <summary>The version the page showed; empty when nothing was recorded yet.</summary>
    public int? Version { get; set; }

    public string? Action { get; set; }

    public List<CriterionAnswer> Answers { get; set; } = [];

    public string? Comment { get; set; }

    public string CommentText => Normal(Comment);

    /// <summary>The answers the rules can judge; an unreadable mark goes to the errors instead.</summary>
    public IReadOnlyList<RatingEntry> Read(ModelStateDictionary errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
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
                errors.AddModelError(MarkField(i), $"La note «\u00A0{answer.Mark}\u00A0» n’est pas lisible\u00A0: choisissez une note de l’échelle, par exemple 3,5.");
            }
        }

        return entries;
    }

    /// <summary>The field a refusal speaks of: the justification when it is too long, the comment when no criterion is named.</summary>
    public string FieldOf(RatingRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var index = Answers.FindIndex(answer => answer.CriterionId == refusal.CriterionId);
        var tooLong = refusal.Code is RatingRefusalCodes.TooLong;
        if (index < 0)
        {
            return tooLong ? nameof(Comment) : string.Empty;
        }

        return tooLong ? string.Create(CultureInfo.InvariantCulture, $"Answers[{index}].Why") : MarkField(index);
    }

    public static string MarkField(int index) => string.Create(CultureInfo.InvariantCulture, $"Answers[{index}].Mark");

    // Browsers send line ends as two characters; people count one.
    private static string Normal(string? text) => (text ?? string.Empty).ReplaceLineEndings("\n").Trim();
}

/// <summary>One answer, as typed.</summary>
public sealed class CriterionAnswer
{
    public const string NotApplicable = "na";

    public Guid CriterionId { get; set; }

    /// <summary>«4,5», «4.5», «na», or nothing.</summary>
    public string? Mark { get; set; }

    public string? Why { get; set; }

    public bool IsNotApplicable => string.Equals(Mark?.Trim(), NotApplicable, StringComparison.OrdinalIgnoreCase);

    /// <summary>False when something was typed that is no number.</summary>
    public bool TryRead(out decimal? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(Mark) || IsNotApplicable)
        {
            return true;
        }

        var read = decimal.TryParse(
            Mark.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = read ? number : null;
        return read;
    }

    /// <summary>A mark as the form writes it.</summary>
    public static string Written(Rating? rating) => rating switch
    {
        null => string.Empty,
        { NotApplicable: true } => NotApplicable,
        { Value: { } value } => FrenchNumbers.Compact(value, 4),
        _ => string.Empty,
    };
}
