using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>One field of the form, as an applicant meets it.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">What helps to answer.</param>
/// <param name="Answer">What it takes.</param>
/// <param name="Optional">True when a fiche can be filed without.</param>
internal sealed record PreviewField(string Label, string Hint, string Answer, bool Optional = false)
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The choices, one per line.</summary>
    public string ChoiceLines => string.Join('\n', Choices.Select(choice => "• " + choice));
}

/// <summary>One section of the form.</summary>
internal sealed record PreviewSection(string Name, IReadOnlyList<PreviewField> Fields);

/// <summary>The form of a call, section after section.</summary>
internal sealed record FormPreview(EditedCall Call, IReadOnlyList<PreviewSection> Sections)
{
    public static FormPreview Of(EditedCall call)
    {
        var settings = call.Settings;
        var sections = Enum.GetValues<FicheSection>()
            .Where(section => section is not (FicheSection.Questions or FicheSection.Pieces))
            .Select(section => new PreviewSection(FrenchWords.For(section), [.. FieldsOf(section, settings)]))
            .ToList();
        if (settings.Questions.Count > 0)
        {
            sections.Add(
                new(FrenchWords.For(FicheSection.Questions), [.. settings.Questions.Select(question => Of(question, settings.Questions))])
            );
        }

        if (settings.Pieces.Count > 0)
        {
            sections.Add(new(FrenchWords.For(FicheSection.Pieces), [.. settings.Pieces.Select(piece => Of(piece, settings.Questions))]));
        }

        return new(call, sections);
    }

    private static IEnumerable<PreviewField> FieldsOf(FicheSection section, CallSettings settings)
    {
        foreach (var field in FicheFields.In(section).Where(field => !IsCell(field.Path)))
        {
            if (Of(field, settings) is { } preview)
            {
                yield return preview;
            }
        }

        if (section == FicheSection.Publics)
        {
            yield return new("Bénéficiaires par âge et par sexe", string.Empty, "Un tableau", Optional: true);
        }

        if (section == FicheSection.Budget)
        {
            yield return new(
                "Charges et produits",
                "Une ligne par compte\u00A0: achats, services, personnel, ventes, dons… Les deux côtés sont égaux.",
                "Des montants"
            );
        }

        foreach (var list in FicheFields.ListsOf(section))
        {
            yield return new(
                list.Label,
                string.Join(", ", list.FieldsOf("r1").Select(field => FieldWords.CellLabel(field))) + ".",
                "Une ligne chacun",
                Optional: true
            );
        }
    }

    private static bool IsCell(string path) => path.Contains('[', StringComparison.Ordinal);

    /// <summary>A field with what the call adds to it; null when the call does not ask for it.</summary>
    private static PreviewField? Of(FicheField field, CallSettings settings)
    {
        var rules = settings.Requirements;
        IReadOnlyList<string> choices = field.Path switch
        {
            nameof(FicheContent.MainObjectiveId) or nameof(FicheContent.OtherObjectiveIds) =>
            [
                .. Leaves(settings.Objectives, string.Empty),
            ],
            nameof(FicheContent.NeighbourhoodIds) => [.. settings.Neighbourhoods.Select(place => place.Name)],
            _ => [.. field.Choices.Select(choice => choice.Label)],
        };
        if (field.Kind is FieldKind.Choice or FieldKind.Choices && choices.Count == 0)
        {
            return null;
        }

        var bound = field.Path switch
        {
            nameof(FicheContent.QpvBeneficiaries) when rules.MinQpvPercent is { } share =>
                $"Au moins {FrenchNumbers.Compact(share)}\u00A0% des bénéficiaires.",
            nameof(FicheContent.StartsOn) when rules.ActionFrom is { } from => $"À partir du {FrenchDates.Day(from)}.",
            nameof(FicheContent.EndsOn) when rules.ActionUntil is { } until => $"Au plus tard le {FrenchDates.Day(until)}.",
            nameof(FicheContent.RequestedCents) when rules.MaxRequestedCents is { } cap => $"{FrenchNumbers.WholeEuros(cap)} au plus.",
            _ => field.Kind == FieldKind.Text ? Limit(field.Limit) : string.Empty,
        };
        var optional = field.Path switch
        {
            nameof(FicheContent.MainObjectiveId) => false,
            nameof(FicheContent.QpvBeneficiaries) => rules.MinQpvPercent is null,
            _ => field.Missing is null,
        };
        return new(
            field.Label,
            string.Join(' ', new[] { field.Hint, bound }.Where(words => words.Length > 0)),
            KindWord(field.Kind),
            optional
        )
        {
            Choices = choices,
        };
    }

    private static string KindWord(FieldKind kind) =>
        kind switch
        {
            FieldKind.Text => "Un texte",
            FieldKind.Whole or FieldKind.Number => "Un nombre",
            FieldKind.Amount => "Un montant",
            FieldKind.Day => "Une date",
            FieldKind.Choice => "Un choix",
            FieldKind.Choices => "Plusieurs choix",
            _ => "Une ligne",
        };

    private static PreviewField Of(FormQuestion question, IReadOnlyList<FormQuestion> all)
    {
        string?[] hints =
        [
            question.Help.Length > 0 ? question.Help : null,
            question.Example.Length > 0 ? $"Par exemple\u00A0: {question.Example}" : null,
            question.ShownWhen is { } condition ? $"Question {QuestionWords.For(condition, all)}." : null,
            question.MaxLength is { } most ? Limit(most) : null,
            question.Columns.Count > 0 ? $"Colonnes\u00A0: {string.Join(", ", question.Columns)}." : null,
        ];
        return new(question.Label, string.Join(' ', hints.OfType<string>()), QuestionWords.For(question.Kind), !question.Required)
        {
            Choices = question.Choices,
        };
    }

    private static PreviewField Of(RequiredPiece piece, IReadOnlyList<FormQuestion> questions) =>
        new(
            piece.Label,
            string.Join(
                ' ',
                new[]
                {
                    piece.Help,
                    piece.OnlyFor.Count > 0
                        ? "Pour\u00A0: "
                            + string.Join(", ", piece.OnlyFor.Select(kind => ApplicantWords.For(kind).Text.ToLowerInvariant()))
                            + "."
                        : string.Empty,
                    QuestionWords.When(piece, questions) is { } when ? $"Seulement {when}." : string.Empty,
                }.Where(words => words.Length > 0)
            ),
            $"{(piece.Formats.Count > 0 ? string.Join(", ", piece.Formats.Select(QuestionWords.For)) : "PDF, photo ou image")}, "
                + $"{FrenchNumbers.Whole(piece.MaxMegabytes)}\u00A0Mo au plus",
            !piece.Required
        );

    private static IEnumerable<string> Leaves(IReadOnlyList<ObjectiveNode> nodes, string path) =>
        nodes.SelectMany(node => node.Children.Count == 0 ? [path + node.Label] : Leaves(node.Children, $"{path}{node.Label} › "));

    private static string Limit(int most) => $"{FrenchNumbers.Count(most, "caractère")} au plus.";
}
