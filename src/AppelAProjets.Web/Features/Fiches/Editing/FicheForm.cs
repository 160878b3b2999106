using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// What the editor's fields hold, as typed: everything is text, so that nothing typed is lost. A property bears the name of the
/// <see cref="FicheContent"/> property it fills. A page shows one section and posts the fields of that section only.
/// </summary>
public sealed class FicheForm
{
    private const string TooLong = "Ce texte est beaucoup trop long : raccourcissez-le.";

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? RepresentativeName { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? RepresentativeRole { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? ContactName { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? ContactEmail { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? ContactPhone { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Summary { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Need { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Goals { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Description { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Innovation { get; set; }

    public Guid? MainObjectiveId { get; set; }

    [MaxLength(100)]
    public IList<Guid> OtherObjectiveIds { get; set; } = [];

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? ObjectiveAnswer { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Beneficiaries { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? QpvBeneficiaries { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Audience { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Mobilisation { get; set; }

    [MaxLength(100)]
    public IList<Guid> NeighbourhoodIds { get; set; } = [];

    [MaxLength(200, ErrorMessage = "Citez moins de partenaires.")]
    public IList<PartnerForm> Partners { get; set; } = [];

    [StringLength(200, ErrorMessage = TooLong)]
    public string? StartsOn { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? EndsOn { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? Rhythm { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? ChargesCents { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? ChargesDetail { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? RequestedCents { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? OtherSubsidiesCents { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? OtherFunders { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? OwnResourcesCents { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? EvaluationMethod { get; set; }

    [StringLength(FicheContent.HardLimit, ErrorMessage = TooLong)]
    public string? LastingImpact { get; set; }

    [MaxLength(200)]
    public IList<AnswerForm> Answers { get; set; } = [];

    /// <summary>Fills the fields from what is stored: what could not be read comes back as it was typed.</summary>
    public static FicheForm From(FicheContent content) => new()
    {
        RepresentativeName = content.RepresentativeName,
        RepresentativeRole = content.RepresentativeRole,
        ContactName = content.ContactName,
        ContactEmail = content.ContactEmail,
        ContactPhone = content.ContactPhone,
        Title = content.Title,
        Summary = content.Summary,
        Need = content.Need,
        Goals = content.Goals,
        Description = content.Description,
        Innovation = content.Innovation,
        MainObjectiveId = content.MainObjectiveId,
        OtherObjectiveIds = [.. content.OtherObjectiveIds],
        ObjectiveAnswer = content.ObjectiveAnswer,
        Beneficiaries = Typed(content, nameof(Beneficiaries), content.Beneficiaries?.ToString(CultureInfo.InvariantCulture)),
        QpvBeneficiaries = Typed(content, nameof(QpvBeneficiaries), content.QpvBeneficiaries?.ToString(CultureInfo.InvariantCulture)),
        Audience = content.Audience,
        Mobilisation = content.Mobilisation,
        NeighbourhoodIds = [.. content.NeighbourhoodIds],
        Partners = [.. content.Partners.Select(p => new PartnerForm { Name = p.Name, Contribution = p.Contribution, Confirmed = p.Confirmed })],
        StartsOn = Typed(content, nameof(StartsOn), Date(content.StartsOn)),
        EndsOn = Typed(content, nameof(EndsOn), Date(content.EndsOn)),
        Rhythm = content.Rhythm,
        ChargesCents = Typed(content, nameof(ChargesCents), Amount(content.ChargesCents)),
        ChargesDetail = content.ChargesDetail,
        RequestedCents = Typed(content, nameof(RequestedCents), Amount(content.RequestedCents)),
        OtherSubsidiesCents = Typed(content, nameof(OtherSubsidiesCents), Amount(content.OtherSubsidiesCents)),
        OtherFunders = content.OtherFunders,
        OwnResourcesCents = Typed(content, nameof(OwnResourcesCents), Amount(content.OwnResourcesCents)),
        EvaluationMethod = content.EvaluationMethod,
        LastingImpact = content.LastingImpact,
        Answers = [.. content.Answers.Select(answer => AnswerForm.From(answer.Key, answer.Value))],
    };

    /// <summary>Puts one answer per question, in the order they are asked, blank when there is none; the page draws them by place.</summary>
    /// <param name="questions">The questions of the call.</param>
    /// <param name="widened">Key of the table that gets one more row, or null.</param>
    public void Ask(IReadOnlyList<FormQuestion> questions, string? widened = null)
    {
        Answers = [.. questions.Select(question => Answers.FirstOrDefault(a => string.Equals(a.Key, question.Key, StringComparison.Ordinal)) ?? new AnswerForm { Key = question.Key })];
        foreach (var (question, answer) in questions.Zip(Answers).Where(pair => pair.First.Kind == QuestionKind.Table))
        {
            var more = string.Equals(question.Key, widened, StringComparison.Ordinal) ? 1 : 0;
            for (var blank = answer.Rows.Count == 0 ? 2 : more; blank > 0 && answer.Rows.Count < FormQuestion.MaxTableRows; blank--)
            {
                answer.Rows.Add(new RowForm());
            }

            foreach (var row in answer.Rows)
            {
                row.Cells = [.. question.Columns.Select((_, i) => i < row.Cells.Count ? row.Cells[i] : null)];
            }
        }
    }

    private static string? Typed(FicheContent content, string field, string? stored) => content.Unreadable.GetValueOrDefault(field, stored ?? string.Empty);

    private static string? Date(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string? Amount(long? cents) => cents is { } value ? FrenchNumbers.Amount(value) : null;
}

/// <summary>One line of the partners' table.</summary>
public sealed class PartnerForm
{
    [StringLength(2_000, ErrorMessage = "Ce nom est beaucoup trop long : raccourcissez-le.")]
    public string? Name { get; set; }

    [StringLength(2_000, ErrorMessage = "Ce texte est beaucoup trop long : raccourcissez-le.")]
    public string? Contribution { get; set; }

    public bool Confirmed { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Contribution) && !Confirmed;
}
