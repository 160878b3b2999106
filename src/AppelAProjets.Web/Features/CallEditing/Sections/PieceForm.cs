using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>One piece as typed.</summary>
internal sealed class PieceForm
{
    private const string TooLong = "Ce texte est beaucoup trop long : raccourcissez-le.";

    public PieceKind Kind { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Label { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Help { get; set; }

    public bool Required { get; set; }

    [MaxLength(20)]
    public IList<OrganisationKind> OnlyFor { get; set; } = [];

    public bool OnlyRenewals { get; set; }

    /// <summary>Key of the question whose answer asks for it; empty for none.</summary>
    [StringLength(100, ErrorMessage = TooLong)]
    public string? AskedWhen { get; set; }

    public QuestionTest Test { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Value { get; set; }

    [MaxLength(20)]
    public IList<FileFormat> Formats { get; set; } = [];

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxMegabytes { get; set; }

    /// <summary>Who it is asked of and in which formats, after «Obligatoire» or «Facultative».</summary>
    internal static string Words(RequiredPiece piece, IReadOnlyList<FormQuestion> questions)
    {
        var only =
            piece.OnlyFor.Count > 0
                ? $", pour\u00A0: {string.Join(", ", piece.OnlyFor.Select(kind => ApplicantWords.For(kind).Text.ToLowerInvariant()))}"
                : string.Empty;
        var when = QuestionWords.When(piece, questions) is { } words ? $", seulement {words}" : string.Empty;
        var formats = piece.Formats.Count > 0 ? string.Join(", ", piece.Formats.Select(QuestionWords.For)) : "PDF, photo ou image";
        return $"{only}{when}. {formats}";
    }

    /// <summary>What the questions offer, to compare an answer with.</summary>
    internal static IEnumerable<string> Choices(IReadOnlyList<FormQuestion> questions) =>
        questions.SelectMany(question => question.Choices).Distinct(StringComparer.Ordinal);

    public static PieceForm From(RequiredPiece piece)
    {
        return new()
        {
            Kind = piece.Kind,
            Label = piece.Label,
            Help = piece.Help,
            Required = piece.Required,
            OnlyFor = [.. piece.OnlyFor],
            OnlyRenewals = piece.OnlyRenewals,
            AskedWhen = piece.AskedWhen?.QuestionKey,
            Test = piece.AskedWhen?.Test ?? QuestionTest.Is,
            Value = piece.AskedWhen?.Value,
            Formats = [.. piece.Formats],
            MaxMegabytes = FormParsing.Written(piece.MaxMegabytes),
        };
    }

    public SettingsReading Apply(CallSettings settings, string key)
    {
        var pieces = settings.Pieces.ToList();
        var at = pieces.FindIndex(piece => piece.Key == key);
        if (at < 0)
        {
            return new(
                settings,
                [
                    new Refusal(
                        "piece.gone",
                        string.Empty,
                        "Cette pièce vient d’être retirée par un collègue\u00A0: vos saisies sont encore sur cette page."
                    ),
                ]
            );
        }

        var refusals = new List<Refusal>();
        pieces[at] = pieces[at] with
        {
            Kind = Kind,
            Label = FormParsing.Text(Label),
            Help = FormParsing.Text(Help),
            Required = Required,
            OnlyFor = [.. OnlyFor.Distinct().Order()],
            OnlyRenewals = OnlyRenewals,
            AskedWhen = string.IsNullOrEmpty(AskedWhen)
                ? null
                : new QuestionCondition(AskedWhen, Test, Test == QuestionTest.IsAnswered ? string.Empty : FormParsing.Text(Value)),
            Formats = [.. Formats.Distinct().Order()],
            MaxMegabytes = FormParsing.Whole(MaxMegabytes, nameof(MaxMegabytes), refusals) ?? 10,
        };
        refusals.AddRange(refusals.Count > 0 ? [] : PiecesCheck.Check(pieces[at], settings.Questions));
        return new(settings with { Pieces = pieces }, refusals);
    }
}
