using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The answer to one additional question, as typed. Fields of a question stand at its place in the call's list.</summary>
public sealed class AnswerForm : IValidatableObject
{
    private const int HardRows = 200;

    /// <summary>Which question was answered, should the list have changed meanwhile.</summary>
    [StringLength(FormQuestion.MaxKeyLength)]
    public string? Key { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = "Ce texte est beaucoup trop long : raccourcissez-le.")]
    public string? Text { get; set; }

    [MaxLength(200)]
    public IList<string?> Choices { get; set; } = [];

    [MaxLength(HardRows, ErrorMessage = "Ce tableau a beaucoup trop de lignes : effacez-en.")]
    public IList<RowForm> Rows { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Rows.SelectMany(row => row.Cells).Concat(Choices).Any(text => text?.Length > 2_000)
            ? [new ValidationResult("Un des textes de ce tableau est beaucoup trop long : raccourcissez-le.", [nameof(Rows)])]
            : [];

    public static AnswerForm From(string key, QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new AnswerForm
        {
            Key = key,
            Text = answer.Text,
            Choices = [.. answer.Choices],
            Rows = [.. answer.Rows.Select(row => new RowForm { Cells = [.. row] })],
        };
    }
}

/// <summary>One row of a table.</summary>
public sealed class RowForm
{
    [MaxLength(50)]
    public IList<string?> Cells { get; set; } = [];
}
