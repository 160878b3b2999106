using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>One question as typed.</summary>
internal sealed class QuestionForm
{
    private const string TooLong = "Ce texte est beaucoup trop long : raccourcissez-le.";

    public QuestionKind Kind { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Label { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Help { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Example { get; set; }

    public bool Required { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxLength { get; set; }

    [StringLength(40_000, ErrorMessage = TooLong)]
    public string? Choices { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Columns { get; set; }

    [MaxLength(20)]
    public IList<FileFormat> Formats { get; set; } = [];

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxMegabytes { get; set; }

    /// <summary>Key of the question it depends on, or nothing when it is always asked.</summary>
    [StringLength(100)]
    public string? ShownWhen { get; set; }

    public QuestionTest Test { get; set; }

    [StringLength(2_000, ErrorMessage = TooLong)]
    public string? Value { get; set; }

    public static QuestionForm From(FormQuestion question)
    {
        return new()
        {
            Kind = question.Kind,
            Label = question.Label,
            Help = question.Help,
            Example = question.Example,
            Required = question.Required,
            MaxLength = FormParsing.Written(question.MaxLength),
            Choices = string.Join('\n', question.Choices),
            Columns = string.Join('\n', question.Columns),
            Formats = [.. question.Formats],
            MaxMegabytes = FormParsing.Written(question.MaxMegabytes),
            ShownWhen = question.ShownWhen?.QuestionKey,
            Test = question.ShownWhen?.Test ?? QuestionTest.Is,
            Value = question.ShownWhen?.Value,
        };
    }

    /// <summary>Puts the question into the settings: at the end when new, else in place of the one it was.</summary>
    public SettingsReading Apply(CallSettings settings, string? former)
    {
        var questions = settings.Questions.ToList();
        var at = questions.FindIndex(other => other.Key == former);
        if (former is not null && at < 0)
        {
            return new(
                settings,
                [
                    new Refusal(
                        "question.gone",
                        string.Empty,
                        "Cette question vient d’être retirée par un collègue\u00A0: vos saisies sont encore sur cette page."
                    ),
                ]
            );
        }

        var refusals = new List<Refusal>();
        var question = Read(
            former ?? SlugFromLabel.New(FormParsing.Text(Label), "question", questions.Select(other => other.Key)),
            refusals
        );
        if (at < 0)
        {
            questions.Add(question);
        }
        else
        {
            questions[at] = question;
        }

        // Said at its own field; the rest of the list is checked when everything is saved.
        var before = questions.TakeWhile(other => other != question).ToList();
        refusals.AddRange(refusals.Count > 0 ? [] : QuestionsCheck.Check(question, before, questions));
        return new(settings with { Questions = questions }, refusals);
    }

    private FormQuestion Read(string key, List<Refusal> refusals) =>
        new()
        {
            Key = key,
            Kind = Kind,
            Label = FormParsing.Text(Label),
            Help = FormParsing.Text(Help),
            Example = FormParsing.Text(Example),
            Required = Required,
            MaxLength = Kind is QuestionKind.Text or QuestionKind.LongText
                ? FormParsing.Whole(MaxLength, nameof(MaxLength), refusals)
                : null,
            Choices = Kind is QuestionKind.Choice or QuestionKind.Choices ? FormParsing.Lines(Choices) : [],
            Columns = Kind == QuestionKind.Table ? FormParsing.Lines(Columns) : [],
            Formats = Kind == QuestionKind.File ? [.. Formats.Distinct().Order()] : [],
            MaxMegabytes = Kind == QuestionKind.File ? FormParsing.Whole(MaxMegabytes, nameof(MaxMegabytes), refusals) : null,
            ShownWhen = string.IsNullOrEmpty(ShownWhen)
                ? null
                : new QuestionCondition(ShownWhen, Test, Test == QuestionTest.IsAnswered ? string.Empty : FormParsing.Text(Value)),
        };
}
